import type { Random } from '../../random/random.ts';
import { writeDate } from '../dates.ts';
import type { Bill } from './bill.ts';
import type { BillDesign } from './bill-design.ts';

/** A line of the part of a letter that nobody asks for. Transactions carry dates, which are not the date of the letter. */
export type BodyRow = { readonly left: string; readonly right: string; readonly strong: boolean };

const shops = [
  'Harbour Bakery',
  'Mill Street Grocer',
  'Orchard Books',
  'Amber Pharmacy',
  'Salary',
  'Rent',
  'Ferry ticket',
] as const;
const chineseShops = ['样例超市', '示范书店', '工资', '房租', '地铁', '药房'] as const;
const clauses = [
  'The landlord lets and the tenant takes the premises named above.',
  'The rent is payable in advance on the first day of each month.',
  'The tenant keeps the premises in good order and does not sublet.',
  'Either party may end the agreement with two months of notice.',
  'A deposit of two months of rent is held until the keys come back.',
  'Repairs of the roof, the walls and the pipes are for the landlord.',
] as const;
const chineseClauses = [
  '出租方将上述房屋出租给承租方居住使用。',
  '租金按月支付，于每月第一日前付清。',
  '承租方应当爱护房屋，不得擅自转租。',
  '任何一方解除合同，应当提前两个月通知。',
  '押金为两个月租金，退房交接后返还。',
] as const;

const notes = [
  'Questions about this letter? Call our counter on weekdays from nine to five.',
  'You may pay at any branch, by standing order or at the harbour office.',
  'Prices include all charges. Please keep this page for your records.',
  'If you move house, tell us at least ten days before you leave.',
] as const;
const chineseNotes = [
  '如有疑问，请在工作日上午九点至下午五点致电客服。',
  '您可以通过银行代扣、营业厅或自助终端缴费。',
  '以上金额已包含全部费用，请妥善保管本单据。',
] as const;

const money = (random: Random, most: number): string => random.between(3, most).toFixed(2);

export function bodyRows(design: BillDesign, bill: Bill, random: Random): BodyRow[] {
  const english = design.language === 'en';
  const plain = (left: string, right = ''): BodyRow => ({ left, right, strong: false });
  if (design.body === 'clauses')
    return (english ? clauses : chineseClauses).map((clause, index) => plain(`${index + 1}. ${clause}`));
  const total = plain(english ? 'Total' : '合计', money(random, 900));
  if (design.body === 'transactions') {
    const days = [bill.periodStart, bill.periodEnd, bill.periodStart, bill.periodEnd];
    const rows = Array.from({ length: 11 }, (_, row) => {
      const day = writeDate(days[row % 4] ?? bill.periodStart, design.dates);
      return plain(`${day}   ${random.pick(english ? shops : chineseShops)}`, money(random, 400));
    });
    return [
      { left: english ? 'Date and booking' : '日期与摘要', right: english ? 'Amount' : '金额', strong: true },
      ...rows,
      { ...total, strong: true },
    ];
  }
  const items = english
    ? design.body === 'usage'
      ? ['Standing charge', 'Consumption, first band', 'Consumption, second band', 'Network charge', 'Tax']
      : ['Income', 'Allowances', 'Taxable amount', 'Tax at the basic rate', 'Already paid']
    : design.body === 'usage'
      ? ['基本费', '第一档用量', '第二档用量', '附加费', '税费']
      : ['收入额', '减除费用', '应纳税所得额', '应纳税额', '已缴税额'];
  return [
    ...items.map((item) => plain(item, money(random, 600))),
    { ...total, strong: true },
    // A slip has no room for sentences.
    ...(design.sheet === 'A4' ? ['', ...(english ? notes : chineseNotes)] : []).map((note) => plain(note)),
  ];
}
