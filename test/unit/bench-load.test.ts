import { describe, expect, test } from 'vitest';
import { readWrk } from '../../bench/load.ts';

const printed = (more = ''): string => `Running 4s test @ http://127.0.0.1:1/
  1 threads and 64 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     3.93ms    2.11ms  40.10ms   85.20%
    Req/Sec    16.47k     1.02k   18.80k    72.50%
  Latency Distribution
     50%    3.55ms
     75%    4.71ms
     90%    6.03ms
     99%   12.10ms
  65550 requests in 4.00s, 0.90GB read
${more}Requests/sec:  16387.45
Transfer/sec:    231.01MB
`;

describe('readWrk', () => {
  test.each([
    ['', 0],
    ['  Socket errors: connect 1, read 2, write 3, timeout 4\n', 10],
    ['  Non-2xx or 3xx responses: 7\n', 7],
    [
      '  Socket errors: connect 0, read 2, write 0, timeout 0\n  Non-2xx or 3xx responses: 65550\n',
      65552,
    ],
  ])('reads the throughput, the latencies and all errors: %j', (more, errors) => {
    expect(readWrk(printed(more))).toEqual({
      perSecond: 16387.45,
      within: [
        ['50', '3.55ms'],
        ['90', '6.03ms'],
        ['99', '12.10ms'],
      ],
      errors,
    });
  });

  test.each([
    '',
    'unable to connect to 127.0.0.1:1 Connection refused',
    printed().replace('99%', '98%'),
  ])('throws on any other output: %j', (text) => {
    expect(() => readWrk(text)).toThrow('something else');
  });
});
