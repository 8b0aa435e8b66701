/** The mutant that is awake in this test file; one that runs into an endless loop stops by its count of hits. */
const { __STRYKER_ACTIVE_MUTANT__: activeMutant, MUTANT_HIT_LIMIT: hitLimit } = process.env;
globalThis.__stryker__ = activeMutant === undefined ? {} : { activeMutant, hitCount: 0, hitLimit: Number(hitLimit) };
