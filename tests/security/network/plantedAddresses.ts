/** Addresses for documentation (RFC 5737): nobody has them. One for each process that may ask. */
export const plantedAddresses = {
  main: '192.0.2.1',
  vault: '192.0.2.2',
  worker: '192.0.2.3',
  page: '192.0.2.4',
} as const
