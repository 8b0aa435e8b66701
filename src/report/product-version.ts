/** Version of this program as it stands in package.json, for the evidence of a check. */
export const PRODUCT_VERSION = "1.0.0";
