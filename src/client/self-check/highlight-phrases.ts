import * as hooks from '../reading/law-text-hooks.ts';

/**
 * Lights up the phrases of this page as the self-check in its frame says: states and their words,
 * never answers.
 */
addEventListener(
  'message',
  ({
    origin,
    source,
    data,
  }: MessageEvent<{
    umbral?: unknown;
    states?: Readonly<Record<string, readonly string[]>>;
  } | null>) => {
    const frame = document.querySelector<HTMLIFrameElement>('.embedded iframe');
    if (origin !== location.origin || source !== frame?.contentWindow || data?.umbral !== 'phrases')
      return;
    for (const phrase of document.querySelectorAll<HTMLElement>('.phrase')) {
      const [state = '', word = ''] = [
        data.states?.[phrase.getAttribute(hooks.phrase) ?? phrase.id.replace(/^p-/, '')],
      ].flat();
      // A question that was not answered says nothing of the law, and adds nothing to its words.
      if (state === 'not-asked') delete phrase.dataset['word'];
      else phrase.dataset['word'] = word;
      phrase.dataset['state'] = state;
    }
  },
);
