import { customType } from 'drizzle-orm/pg-core';

/** Sealed bytes: AES-256-GCM under the applicant's key, see `applicant/sealed.ts`. */
export const sealed = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** An instant; in code epoch ms, in SQL `timestamptz`. */
export const instant = customType<{ data: number; driverData: Date | string }>({
  dataType: () => 'timestamptz',
  toDriver: (ms) => new Date(ms).toISOString(),
  fromDriver: (value) => (value instanceof Date ? value : new Date(value)).getTime(),
});
