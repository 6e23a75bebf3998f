import type { Installation } from './installation.ts';
import { sendMail } from './notice/send-mail.ts';
import { deliverWebhook } from './webhook/deliver.ts';

type Eyes = { readonly measureEvidence: (id: string) => Promise<void> };

/** Takes jobs from the queues. Each is safe to run twice. */
export async function startWork(installation: Installation, { measureEvidence }: Eyes): Promise<void> {
  const { jobs } = installation;
  await jobs.work('measure', ({ id }) => measureEvidence(id));
  await jobs.work('mail', (due) => sendMail(installation, due));
  await jobs.work('webhook', (due) => deliverWebhook(installation, due));
}
