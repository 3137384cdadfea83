module.exports = loadedOnce('date-holidays')
