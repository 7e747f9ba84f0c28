import { sendTwice } from '../../test/twice.ts';

await sendTwice('report', 'spreading', 'evaluation');
