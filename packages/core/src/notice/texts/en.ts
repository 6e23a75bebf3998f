import type { NoticeTexts } from './catalogue.ts';

export const enNotices: NoticeTexts = {
  kinds: {
    submitted: {
      subject: 'Your verification has arrived ({receipt})',
      body: 'Your verification for {host} has arrived complete and is being checked. There is nothing for you to do.',
    },
    approved: {
      subject: 'Your verification is approved ({receipt})',
      body: 'Your verification for {host} is approved. The new level and its limits are open now.',
    },
    action_required: {
      subject: 'Your verification needs something from you ({receipt})',
      body: 'Most of your verification for {host} is done. Only what is listed here is needed again; everything else stays accepted. Open {host} yourself to see the marked pictures.',
    },
    in_review: {
      subject: 'A person is looking at your verification ({receipt})',
      body: 'Your verification for {host} is with a person now. There is nothing for you to do; we will write to you as soon as it is decided.',
    },
    declined: {
      subject: 'The decision on your verification ({receipt})',
      body: 'Two people have looked at your verification for {host}, and it cannot be completed. You can ask for a review by a person who was not part of this decision: open {host} and choose Ask a person.',
    },
    lockout: {
      subject: 'A pause until your next attempt ({receipt})',
      body: 'All attempts of this day are used. {host} shows the exact time at which the next one opens. You can prepare photos until then at no cost, and ask a person at any time.',
    },
    hold: {
      subject: 'Your account is paused for its security ({receipt})',
      body: 'Your account at {host} is paused because of a sign-in. This is not about your documents, and no attempt is used. Open {host} and confirm the recent sign-in to go on.',
    },
    hold_lifted: {
      subject: 'Your account is open again ({receipt})',
      body: 'The security pause of your account at {host} has ended. You can go on where you stopped.',
    },
    case_opened: {
      subject: 'Your question has arrived ({receipt})',
      body: 'Your question about the verification for {host} has reached a person. It costs no attempt. We will write to you when it is answered.',
    },
    case_answered: {
      subject: 'Your question is answered ({receipt})',
      body: 'There is an answer to your question about the verification for {host}. Open {host} to read it.',
    },
    withdrawn: {
      subject: 'Your verification is withdrawn ({receipt})',
      body: 'You have withdrawn the verification for {host}. Its pictures are deleted when the stated time is over. You can start again at any time.',
    },
    expired: {
      subject: 'Your verification has run out ({receipt})',
      body: 'The verification for {host} was open for a long time without being submitted and has ended. You can start again at any time.',
    },
  },
  sandbox: 'This is the sandbox: nothing here is real.',
  closing: [
    'Your code: {code}. Every mail from {host} about your verification carries it; a mail without it is not from us.',
    'Documents are never asked for by mail or chat. This mail has no link on purpose: open {host} the way you always do.',
  ],
};
