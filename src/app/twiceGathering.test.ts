import { sendTwice } from '../../test/twice.ts';

await sendTwice('gatherings', 'registrations', 'networks');
