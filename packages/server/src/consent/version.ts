/** Version of the consent text that the pages show. A changed text has a new version, and consent is asked for again. */
export const consentVersion = '2026-11-20';
