import type { NoticeTexts } from './catalogue.ts';

export const zhHansNotices: NoticeTexts = {
  kinds: {
    submitted: {
      subject: '您的验证已收到（{receipt}）',
      body: '您在 {host} 的验证已完整收到，正在检查。您无需操作。',
    },
    approved: {
      subject: '您的验证已通过（{receipt}）',
      body: '您在 {host} 的验证已通过，新的等级和额度现已生效。',
    },
    action_required: {
      subject: '您的验证需要处理（{receipt}）',
      body: '您在 {host} 的验证大部分已完成，只需处理以下内容，其余各项保持已通过。请自行打开 {host} 查看标出的照片。',
    },
    in_review: {
      subject: '您的验证正在人工审核（{receipt}）',
      body: '您在 {host} 的验证正在人工审核。您无需操作，有结果后我们会发邮件通知您。',
    },
    declined: {
      subject: '关于您验证的决定（{receipt}）',
      body: '您在 {host} 的验证经两名工作人员审核，未能通过。您可以申请由未参与该决定的人员复核：请打开 {host}，选择“联系人工”。',
    },
    lockout: {
      subject: '提交功能已暂停（{receipt}）',
      body: '今天的次数已用完。{host} 上有下次开放的准确时间。在此之前您可以先准备照片，不计次数，也可以随时联系人工。',
    },
    hold: {
      subject: '您的账户因安全原因暂停（{receipt}）',
      body: '您在 {host} 的账户因一次登录而暂停，与证件无关，也不计次数。请打开 {host} 确认近期的登录后继续。',
    },
    hold_lifted: {
      subject: '您的账户已恢复（{receipt}）',
      body: '您在 {host} 的账户安全暂停已结束，可以从中断处继续。',
    },
    case_opened: {
      subject: '您的问题已收到（{receipt}）',
      body: '您关于 {host} 验证的问题已转给人工，不计次数。有答复后我们会发邮件通知您。',
    },
    case_answered: {
      subject: '您的问题已答复（{receipt}）',
      body: '您关于 {host} 验证的问题已有答复，请打开 {host} 查看。',
    },
    withdrawn: {
      subject: '您的验证已撤回（{receipt}）',
      body: '您已撤回在 {host} 的验证，照片会在所述期限后删除。您可以随时重新开始。',
    },
    expired: {
      subject: '您的验证已关闭（{receipt}）',
      body: '您在 {host} 的验证长时间未提交，现已关闭。您可以随时重新开始。',
    },
  },
  sandbox: '这是测试环境，所有内容均非真实数据。',
  closing: [
    '您的防钓鱼码：{code}。{host} 关于验证的每封邮件都带有此码，没有此码的邮件不是我们发出的。',
    '我们从不通过邮件或聊天索要证件。为了您的安全，本邮件不含任何链接，请按平时的方式打开 {host}。',
  ],
};
