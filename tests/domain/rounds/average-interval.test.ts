import { averageDifference, averageInterval, type Sample } from '../../../src/domain/rounds/average-interval.ts'

const sampleOf = (...numbers: number[]): Sample => ({
  count: numbers.length,
  sum: numbers.reduce((sum, each) => sum + each, 0),
  squares: numbers.reduce((sum, each) => sum + each ** 2, 0),
})

// Student's t at 97.5 %: 2.776445 with 4 degrees of freedom, 2.262157 with 9 (printed tables).
test('the interval of an average is Student’s, for five numbers and for ten', () => {
  const five = averageInterval(sampleOf(2, 4, 6, 8, 10))
  expect(five.high - 6).toBeCloseTo(2.776445 * Math.sqrt(10 / 5), 2)
  expect(6 - five.low).toBeCloseTo(five.high - 6, 10)
  const ten = averageInterval(sampleOf(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))
  expect(ten.high - 5.5).toBeCloseTo(2.262157 * Math.sqrt(55 / 6 / 10), 4)
})

// Variances of the averages 2 and 55/60, so 7.781 degrees of freedom, where Student's t at 97.5 % is 2.31735 (integrated numerically).
test('the interval of a difference is Welch’s, where the two groups vary differently and have different sizes', () => {
  const { low, high } = averageDifference(sampleOf(2, 4, 6, 8, 10), sampleOf(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))
  expect((low + high) / 2).toBeCloseTo(0.5, 10)
  expect((high - low) / 2).toBeCloseTo(2.31735 * Math.sqrt(2 + 55 / 60), 3)
})

test('numbers that are all the same have an interval of nothing', () => {
  expect(averageInterval(sampleOf(7, 7, 7, 7, 7))).toEqual({ low: 7, high: 7 })
  expect(averageDifference(sampleOf(7, 7, 7, 7, 7), sampleOf(9, 9, 9, 9, 9))).toEqual({ low: -2, high: -2 })
})
