/** Node's world for tests that leaves out the rest of a test file once one of its tests has failed: the mutant is found. */
const { TestEnvironment } = require("jest-environment-node");

module.exports = class FirstFailure extends TestEnvironment {
  #hasFailed = false;

  handleTestEvent(event) {
    if (process.env.__STRYKER_ACTIVE_MUTANT__ === undefined) return;
    if (event.name === "test_fn_failure" || event.name === "hook_failure") this.#hasFailed = true;
    if (event.name === "test_start" && this.#hasFailed) event.test.mode = "skip";
  }
};
