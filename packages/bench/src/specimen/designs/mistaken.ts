import type { DocumentDesign } from '../design.ts';
import { card, resident } from './common.ts';

const refused = {
  ...resident,
  kind: 'student_card',
  layout: 'plainCard',
  holder: 'chinese',
  number: '2025000000',
} as const;

/** Papers that people send in place of an identity document. */
export const mistaken = {
  'student-card': { ...refused, colours: 'azure', state: '样例大学 SPECIMEN UNIVERSITY', title: '学生证' },
  'english-student-card': {
    ...card,
    kind: 'student_card',
    layout: 'plainCard',
    colours: 'lilac',
    language: 'en',
    number: 'S0000000',
    state: 'UNIVERSITY OF UTOPIA',
    title: 'STUDENT CARD',
  },
  'household-register': {
    ...resident,
    kind: 'household_register',
    layout: 'registerPage',
    colours: 'ivory',
    state: '乌托邦',
    title: '常住人口登记卡',
  },
  'social-security-card': {
    ...resident,
    kind: 'social_security_card',
    layout: 'plainCard',
    colours: 'mint',
    state: '乌托邦',
    title: '社会保障卡',
  },
  'bank-card': {
    ...card,
    kind: 'bank_card',
    layout: 'paymentCard',
    colours: 'midnight',
    language: 'en',
    dates: 'mm/dd/yyyy',
    number: '9900 0000 0000 0000',
    state: 'BANK OF UTOPIA',
    title: 'DEBIT CARD',
  },
  'chinese-bank-card': {
    ...card,
    kind: 'bank_card',
    layout: 'paymentCard',
    colours: 'bordeaux',
    language: 'en',
    number: '9900 0000 0000 0000',
    state: '乌托邦银行',
    title: '储蓄卡',
  },
  'employee-card': {
    ...card,
    kind: 'employee_card',
    layout: 'uprightCard',
    colours: 'white',
    language: 'en',
    number: 'E00000',
    state: 'HARBOUR WORKS UTOPIA',
    title: 'EMPLOYEE CARD',
  },
  'chinese-employee-card': {
    ...refused,
    kind: 'employee_card',
    layout: 'uprightCard',
    colours: 'azure',
    state: '乌托邦港务公司',
    title: '工作证',
  },
} as const satisfies Record<string, DocumentDesign>;
