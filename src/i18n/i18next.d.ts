import type { es } from './es.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof es };
    keySeparator: false;
    nsSeparator: false;
    returnNull: false;
  }
}
