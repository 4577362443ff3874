/** What is wrong in a file of the lead's, in a form the host can word in any language. */
export type FileProblemCode =
  | 'yamlSyntax'
  /** Legal YAML that these files do without: an alias, a tag, a directive, the key `__proto__`. */
  | 'unsupportedYaml'
  | 'tooDeep'
  | 'duplicateKey'
  | 'notAMapping'
  | 'unsupportedVersion'
  | 'missingKey'
  | 'invalidValue'
  | 'unknownBucket'
  | 'invalidDay'
  | 'invalidMinutes'
  | 'duplicateId'
  /** A hint, in no reading: the file is writable all the same. */
  | 'unknownResponsibility'
  | 'conflictMarkers'
  | 'binaryContent'
  | 'tooLarge'
  /** The file held `detail` items when it was last seen, and holds nothing now. */
  | 'emptied'
  /** The system does not let the file be read; `detail` is its own code, such as `EACCES`. */
  | 'unreadable';

/** A problem with its place: offsets count UTF-16 units of the text, `end` exclusive. */
export interface FileProblem {
  readonly code: FileProblemCode;
  readonly start: number;
  readonly end: number;
  /** The value or key in question, or the parser's own words for `yamlSyntax`. */
  readonly detail: string;
}

/** A file that was read: everything readable, and everything wrong. Writable only without problems. */
export interface FileReading<T> {
  readonly text: string;
  readonly value: T;
  readonly problems: readonly FileProblem[];
}
