import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer from 'nodemailer';

export type OutgoingMail = {
  /** Notice id: the same mail sent twice carries the same Message-ID, and mail programs show it once. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
};
export type Mailer = { readonly send: (mail: OutgoingMail) => Promise<void>; readonly close: () => void };

export type MailSettings = {
  /** Null: mails lie as files in `folder`, without the address they would go to. */
  readonly smtpUrl: string | null;
  readonly folder: string;
  /** Host name of our own address. */
  readonly domain: string;
};

export function createMailer({ smtpUrl, folder, domain }: MailSettings): Mailer {
  const common = { from: { name: 'Candor', address: `no-reply@${domain}` } };
  const headers = { 'auto-submitted': 'auto-generated' };
  const written = ({ id, subject, text }: OutgoingMail) => ({ messageId: `<${id}@${domain}>`, subject, text, headers });
  if (smtpUrl !== null) {
    const smtp = nodemailer.createTransport(smtpUrl, common);
    return {
      async send(mail) {
        await smtp.sendMail({ ...written(mail), to: mail.to });
      },
      close: () => smtp.close(),
    };
  }
  const toBytes = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' }, common);
  return {
    async send(mail) {
      // The address is personal and stays sealed; files in the data folder are read by whoever tries the system out.
      const { message } = await toBytes.sendMail({ ...written(mail), to: 'undisclosed-recipients:;' });
      if (!Buffer.isBuffer(message)) throw new Error('the mail was not made');
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = join(folder, `${mail.id}.eml`);
      await writeFile(`${file}.part`, message, { mode: 0o600 });
      await rename(`${file}.part`, file);
    },
    close: () => {},
  };
}
