// A large package is loaded once by each worker of jest and not again by each test file. Only one that takes and returns plain
// values: its objects are of another realm, so that mongoose, for one, is none.
const { TestEnvironment } = require('jest-environment-node')

module.exports = class extends TestEnvironment {
  constructor(...given) {
    super(...given)
    this.global.loadedOnce = (name) => require(name)
  }
}
