import { expect, test } from 'vitest';
import { CannotDo } from './cli/say.ts';
import { liveBlockers, readSettings } from './settings.ts';

test('without settings the server is a sandbox on this machine with the embedded database', () => {
  const settings = readSettings({});
  expect(settings).toMatchObject({ port: 8080, host: '127.0.0.1', publicUrl: null, databaseUrl: null, smtpUrl: null });
  expect(liveBlockers(settings)).toEqual(['embedded_database', 'master_key_in_data', 'keys_in_data', 'no_https']);
});

test('live is possible with PostgreSQL, https and keys that lie elsewhere', () => {
  const settings = readSettings({
    CANDOR_DATA: '/srv/candor/data',
    CANDOR_KEYS: '/srv/keys',
    CANDOR_MASTER_KEY_FILE: '/etc/candor/master.key',
    DATABASE_URL: 'postgres://candor@db/candor',
    PUBLIC_URL: 'https://kyc.example/',
  });
  expect(liveBlockers(settings)).toEqual([]);
  expect(settings.publicUrl).toBe('https://kyc.example');
});

test('a wrong setting is named, its value is not repeated', () => {
  const read = () => readSettings({ PORT: 'secret-value', DATABASE_URL: 'mysql://user:password@db/x' });
  expect(read).toThrow('PORT, DATABASE_URL');
  expect(read).toThrow(CannotDo);
  expect(read).not.toThrow(/secret-value|password/);
});

test('hosts that embed the journey are named by their exact origins', () => {
  const settings = readSettings({
    CANDOR_EMBEDDERS: ' https://exchange.example  http://localhost:3000 ',
    CANDOR_HOST_NAME: 'Example Exchange',
  });
  expect(settings).toMatchObject({
    embedders: ['https://exchange.example', 'http://localhost:3000'],
    hostName: 'Example Exchange',
  });
  expect(readSettings({})).toMatchObject({ embedders: [], hostName: 'Candor Sandbox', trustProxy: null });
});

test.each([
  'https://exchange.example/',
  'https://*.example',
  'exchange.example',
  'https:',
  "'self'; script-src *",
  'data:x',
])('an embedder %j that is no origin is refused: it would mean something else in the header', (CANDOR_EMBEDDERS) => {
  expect(() => readSettings({ CANDOR_EMBEDDERS })).toThrow('CANDOR_EMBEDDERS');
});

test('an empty setting counts as absent', () => {
  expect(readSettings({ PORT: '', SMTP_URL: '' })).toMatchObject({ port: 8080, smtpUrl: null });
});
