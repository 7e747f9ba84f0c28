/** Every kind of event on a network itself, in the order in which the secretariat's log offers them. */
export const networkEventKinds = [
  'network-wished',
  'network-interest-given',
  'network-interest-withdrawn',
  'network-state-decided',
  'network-changed',
  'network-joined',
  'network-left',
  'network-contact-changed',
  'co-organiser-set',
  'co-organiser-removed',
  'network-planners-set',
  'network-year-planned',
  'network-post-written',
  'network-post-withdrawn',
  'network-file-added',
  'network-file-removed',
] as const;
export type NetworkEventKind = (typeof networkEventKinds)[number];
