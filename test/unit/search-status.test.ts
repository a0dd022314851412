import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SearchStatus } from '../../src/client/search/search-status.ts';

/** A live region that records its announcements. */
function region() {
  const said: string[] = [];
  let held = '';
  const element = {
    get textContent() {
      return held;
    },
    set textContent(text: string) {
      if (text !== '') said.push(text);
      held = text;
    },
  };
  return { said, status: new SearchStatus(element as unknown as Element) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('announces a result at once, and only once, when nobody is typing', () => {
  const { said, status } = region();
  status.announce('13 results');
  status.announce('13 results');
  expect(said).toEqual(['13 results']);
});

it('announces only the latest result, one second after the last key', () => {
  const { said, status } = region();
  for (const text of ['nothing found', '1 result', 'nothing found', '3 results']) {
    status.noteTyping();
    status.announce(text);
    vi.advanceTimersByTime(900);
  }
  expect(said).toEqual([]);
  vi.advanceTimersByTime(100);
  expect(said).toEqual(['3 results']);
  vi.advanceTimersByTime(5000);
  expect(said).toEqual(['3 results']);
});

it('announces a result at once if it comes after the pause', () => {
  const { said, status } = region();
  status.noteTyping();
  vi.advanceTimersByTime(1500);
  status.announce('2 results');
  expect(said).toEqual(['2 results']);
});

it('announces at once when the form is submitted, and nothing for an empty field', () => {
  const { said, status } = region();
  status.noteTyping();
  status.announce('2 results');
  status.announceNow();
  expect(said).toEqual(['2 results']);
  status.noteTyping();
  status.announce('5 results');
  status.announce('');
  vi.advanceTimersByTime(5000);
  expect(said).toEqual(['2 results']);
});

it('also waits for the pause to announce texts for screen readers only', () => {
  const { said, status } = region();
  status.noteTyping();
  status.announce('', ['nothing found']);
  expect(said).toEqual([]);
});
