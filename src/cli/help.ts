export const usage = `provrum: from proposal to used result

  provrum demo          the demonstration, on this machine only (npm start)
  provrum serve         production; needs BASE_URL and SMTP_URL
  provrum migrate       bring the database up to this release, and end
  provrum explain ID    what the rules say of a provrum, and why
                        (--en in English, --json for programs)
  provrum export ID     one provrum as a package for an archive (PDF/A, JSON)
                        --case NUMBER --to FILE [--receiver ORGANISATION] [--en]
  provrum help          this page

Settings are environment variables: see docs/operating.md.
`;

export async function help(): Promise<number> {
  process.stdout.write(usage);
  return 0;
}
