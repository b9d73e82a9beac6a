/** What has a time of its own, of the vault and of each circle. */
export const timedKinds = [
  'private_days',
  'agreed_days',
  'check_in_days',
  'pulse_days',
  'after_leave_days',
  'after_close_days',
] as const
