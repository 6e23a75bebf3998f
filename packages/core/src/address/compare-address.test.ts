import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareAddresses } from './compare-address.ts';

test.each([
  ['14 Harbour Lane, 20015 Amaurot', '14 HARBOUR LANE, 20015 AMAUROT', 'agrees'],
  ['14 Harbour Ln, Amaurot 20015', '20015 Amaurot, Harbour Lane 14', 'agrees'],
  ['14 Harbour Lane, Amaurot, Utopia', '14HarbourLane 20015Amaurot', 'agrees'],
  ['Flat 3, 14 Harbour St, Amaurot', 'Apt 3 14 Harbour Street Amaurot', 'agrees'],
  ['14 Harbour Lane, 20015 Amaurot', '14 Harbuor Lane, 20015 Amaurot', 'partly'],
  ['14 Harbour Lane, 20015 Amaurot', '14 Harbour Lana, 20015 Amaur0t', 'agrees'],
  ['Hafenstraße 12, 20015 Grünstadt', 'HAFENSTR. 12 20015 GRUNSTADT', 'agrees'],
  ['12 rue du Port, Amaurot', '12 R. DU PORT AMAUROT', 'agrees'],
  ['14 Harbour Lane, Amaurot', '41 Harbour Lane, Amaurot', 'differs'],
  ['14 Harbour Lane, Amaurot', '15 Harbour Lane, Amaurot', 'partly'],
  ['14A Harbour Lane, Amaurot', '14B Harbour Lane, Amaurot', 'differs'],
  ['14 Harbour Lane, Amaurot', '14 Harbour Street, Amaurot', 'partly'],
  ['14 Harbour Lane, Amaurot', '3 Mill Road, Lowbridge', 'differs'],
  ['14 Harbour Lane, Amaurot', '14 Mill Road, Lowbridge', 'differs'],
  ['北京市朝阳区建国路88号1201室', '北京市朝阳区建国路88号1201室', 'agrees'],
  ['朝阳区建国路88号1201室', '北京市朝陽區建國路88號1201室', 'agrees'],
  ['北京朝阳建国路88号1201', '北京市朝阳区建国路88号1201室', 'agrees'],
  ['北京市朝阳区建国路88号1201室', '北京市朝阳区建国路88号1202室', 'partly'],
  ['北京市朝阳区建国路88号1201室', '上海市徐汇区衡山路10号5室', 'differs'],
  ['14 Harbour Lane', '北京市朝阳区建国路88号', 'not_comparable'],
  ['北京市朝阳区建国路88号', '14 Harbour Lane', 'not_comparable'],
  ['', '14 Harbour Lane', 'not_comparable'],
])('typed %s, on the paper %s: %s', (typed, text, result) => {
  expect(compareAddresses(typed, { text })).toBe(result);
});

test('an address typed in Latin letters is found on a Chinese paper by its pinyin', () => {
  const text = '北京市朝阳区建国路88号1201室';
  const romanised = 'bei jing shi chao yang qu jian guo lu 88 hao 1201 shi';
  const typed = 'Room 1201, No. 88 Jianguo Road, Chaoyang District, Beijing';
  expect(compareAddresses(typed, { text, romanised })).toBe('agrees');
  expect(compareAddresses('No. 5 Hengshan Road, Shanghai', { text, romanised })).toBe('differs');
});

test('in a file no digit is misread, so another house number is another house', () => {
  const paper = { text: '15 Harbour Lane, Amaurot', isExact: true };
  expect(compareAddresses('14 Harbour Lane, Amaurot', paper)).toBe('differs');
});

test('the order of lines and words never matters', () => {
  const parts = ['14 Harbour Lane', 'Flat 3', '20015 Amaurot', 'North Island'];
  fc.assert(
    fc.property(fc.shuffledSubarray(parts, { minLength: 4 }), (shuffled) => {
      expect(compareAddresses(parts.join(', '), { text: shuffled.join(' ') })).toBe('agrees');
    }),
  );
});
