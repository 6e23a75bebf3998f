/** `candor help settings`: every setting that `settings.ts` reads; a test compares the two. */
export const settingsHelp = `PORT                    8080; 0 picks a free one
HOST                    127.0.0.1
PUBLIC_URL              how browsers reach this server; else http://HOST:PORT
CANDOR_DATA             ./data
CANDOR_KEYS             folder of the applicants' keys; live mode wants it outside CANDOR_DATA
CANDOR_MASTER_KEY_FILE  the key that wraps them; live mode wants it outside CANDOR_DATA
DATABASE_URL            PostgreSQL; absent: the embedded database, sandbox only
SMTP_URL                absent: mails lie in CANDOR_DATA/mail
CANDOR_HOST_NAME        how your platform is called on pages and in mails
CANDOR_EMBEDDERS        origins that may frame the journey, with spaces between them
CANDOR_TRUST_PROXY      addresses of your own proxies, with commas between them`;
