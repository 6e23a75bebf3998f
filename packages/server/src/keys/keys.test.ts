import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { createKeyStore, KeyGone } from './key-store.ts';
import { liesInside, readMasterKey } from './master-key.ts';
import { open, SealBroken, seal } from './seal.ts';

const folders: string[] = [];
function folder() {
  const made = mkdtempSync(join(tmpdir(), 'candor-keys-'));
  folders.push(made);
  return made;
}
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});
const masterKey = Buffer.alloc(32, 7);

test('sealed bytes open under the same key and purpose only', () => {
  const key = Buffer.alloc(32, 1);
  const sealed = seal(key, Buffer.from('born 1990-01-01'), 'details of app_1');
  expect(open(key, sealed, 'details of app_1').toString()).toBe('born 1990-01-01');
  expect(() => open(key, sealed, 'details of app_2')).toThrow(SealBroken);
  expect(() => open(Buffer.alloc(32, 2), sealed, 'details of app_1')).toThrow(SealBroken);
});

test('a change of any single byte of a sealed value is noticed', () => {
  const key = Buffer.alloc(32, 1);
  const sealed = seal(key, Buffer.from('abc'), 'x');
  for (let place = 0; place < sealed.length; place++) {
    const altered = Buffer.from(sealed);
    altered[place] = (altered[place] ?? 0) ^ 1;
    expect(() => open(key, altered, 'x'), `byte ${place}`).toThrow(SealBroken);
  }
  expect(() => open(key, sealed.subarray(0, 20), 'x')).toThrow(SealBroken);
});

test('sealing the same bytes twice gives different bytes', () => {
  const key = Buffer.alloc(32, 1);
  expect(seal(key, Buffer.from('abc'), 'x').equals(seal(key, Buffer.from('abc'), 'x'))).toBe(false);
});

test('an applicant keeps one key, and no file holds it in clear', () => {
  const keysDir = folder();
  const store = createKeyStore({ keysDir, masterKey });
  const key = Buffer.from(store.create('app_1'));
  expect(Buffer.from(store.create('app_1'))).toEqual(key);
  expect(Buffer.from(createKeyStore({ keysDir, masterKey }).open('app_1'))).toEqual(key);
  expect(Buffer.from(store.create('app_2'))).not.toEqual(key);
  for (const name of readdirSync(keysDir)) expect(readFileSync(join(keysDir, name)).includes(key)).toBe(false);
});

test('a wrapped key that is moved to another applicant does not open', () => {
  const keysDir = folder();
  const store = createKeyStore({ keysDir, masterKey });
  store.create('app_1');
  writeFileSync(join(keysDir, 'app_2.key'), readFileSync(join(keysDir, 'app_1.key')));
  expect(() => store.open('app_2')).toThrow(SealBroken);
});

test('a destroyed key stays gone, also when a backup of the folder is restored', () => {
  const keysDir = folder();
  const store = createKeyStore({ keysDir, masterKey });
  store.create('app_1');
  const backup = readFileSync(join(keysDir, 'app_1.key'));
  store.destroy('app_1');
  expect(() => store.open('app_1')).toThrow(KeyGone);
  expect(() => store.create('app_1')).toThrow(KeyGone);
  writeFileSync(join(keysDir, 'app_1.key'), backup);
  expect(() => store.open('app_1')).toThrow(KeyGone);
  expect(createKeyStore({ keysDir, masterKey }).tombstones()).toEqual(['app_1']);
  expect(readdirSync(keysDir)).toEqual(['app_1.gone']);
});

test('an id cannot lead out of the folder', () => {
  const store = createKeyStore({ keysDir: folder(), masterKey });
  for (const id of ['../x', 'a/b', '', '.']) expect(() => store.create(id)).toThrow('not an id');
});

test('the master key is made once, for this user only, and is not replaced when lost', () => {
  const file = join(folder(), 'deep', 'master.key');
  const key = readMasterKey(file, { create: true });
  expect(key.length).toBe(32);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readMasterKey(file, { create: true })).toEqual(key);
  rmSync(file);
  expect(() => readMasterKey(file, { create: false })).toThrow('missing');
});

test('a master key that others can read or that is too short is refused', () => {
  const file = join(folder(), 'master.key');
  writeFileSync(file, Buffer.alloc(32).toString('base64'), { mode: 0o644 });
  expect(() => readMasterKey(file, { create: false })).toThrow('0600');
  const short = join(folder(), 'short.key');
  writeFileSync(short, 'abcd', { mode: 0o600 });
  expect(() => readMasterKey(short, { create: false })).toThrow('32 bytes');
});

test('a master key inside the data folder is recognised, also through a link and before it exists', () => {
  const data = folder();
  const elsewhere = folder();
  symlinkSync(data, join(elsewhere, 'link'));
  expect(liesInside(join(data, 'master.key'), data)).toBe(true);
  expect(liesInside(join(elsewhere, 'link', 'sub', 'master.key'), data)).toBe(true);
  expect(liesInside(join(elsewhere, 'master.key'), data)).toBe(false);
  expect(liesInside(`${data}-keys/master.key`, data)).toBe(false);
});
