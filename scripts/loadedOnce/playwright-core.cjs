module.exports = loadedOnce('playwright-core')
