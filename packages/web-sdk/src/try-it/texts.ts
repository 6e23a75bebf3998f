import type { Locale } from '../texts/texts.ts';

/** Sentences of the page that plays the host. */
const en = {
  lang: 'en',
  title: 'Try Candor',
  heading: 'Identity verification that tells people why',
  lead: 'This page plays a platform that asks you to verify. It creates a verification by the same interface that every platform uses, then opens the applicant’s pages.',
  sandbox: 'Sandbox: specimen documents only. Please photograph nobody’s real document here.',
  level: 'Level',
  levels: { 1: 'Level 1: details only', 2: 'Level 2: document and selfie' },
  email: 'E-mail for notices (optional)',
  emailHint: 'For example the address of your local mail catcher.',
  start: 'Start a verification',
  again: 'Go on as the same person',
  other: 'Start as somebody new',
  busy: 'One moment',
  failed: 'The server does not answer just now. Please try again.',
  operators: 'Reviewers sign in here',
  switchTo: '简体中文',
};

type TryTexts = typeof en;

const zhHans: TryTexts = {
  lang: 'zh-Hans',
  title: '试用 Candor',
  heading: '验得清楚，说得明白',
  lead: '本页扮演一个要求您验证身份的平台：通过与所有平台相同的接口创建验证，然后打开申请人页面。',
  sandbox: '测试环境：只使用样本证件，请勿拍摄任何人的真实证件。',
  level: '等级',
  levels: { 1: '第 1 级：仅基本信息', 2: '第 2 级：证件和自拍' },
  email: '接收通知的邮箱（可不填）',
  emailHint: '例如本机测试邮箱的地址。',
  start: '开始验证',
  again: '以同一人继续',
  other: '以新用户开始',
  busy: '请稍候',
  failed: '服务器暂时没有响应，请重试。',
  operators: '审核人员登录',
  switchTo: 'English',
};

export const tryTexts: Record<Locale, TryTexts> = { en, 'zh-Hans': zhHans };
