import { compareAddresses } from '@candor/core/address/compare-address.ts';
import { findName } from '@candor/core/address/find-name.ts';
import { expect, test } from 'vitest';
import { romanise } from './romanise.ts';

test('a name and an address typed in Latin letters are found on a Chinese paper', () => {
  const name = '客户姓名：王小明';
  expect(findName({ surname: 'Wang', givenNames: 'Xiaoming' }, { text: name, romanised: romanise(name) })).toBe(
    'agrees',
  );
  expect(findName({ surname: 'Li', givenNames: 'Na' }, { text: name, romanised: romanise(name) })).toBe('absent');
  const text = '北京市朝阳区建国路88号1201室';
  const paper = { text, romanised: romanise(text) };
  expect(compareAddresses('Room 1201, 88 Jianguo Road, Chaoyang District, Beijing', paper)).toBe('agrees');
  expect(compareAddresses('Room 5, 10 Hengshan Road, Xuhui, Shanghai', paper)).toBe('differs');
});
