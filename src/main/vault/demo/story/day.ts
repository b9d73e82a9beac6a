/** Days from the day on which the demo is opened; what lies before is negative. */
export type Day = number
