// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace stet {

/// What a run of a snapshot's text is of its page.
enum class RunKind {
    Main,        ///< the article itself
    Boilerplate, ///< what stands on every page: teasers, captions of buttons, rights
    Navigation,  ///< lists of links
    Hidden       ///< what a reader does not see
};

/// Units are UTF-16's of the text.
struct SnapshotRun
{
    qsizetype start = 0;
    qsizetype length = 0;
    RunKind kind = RunKind::Main;

    bool operator==(const SnapshotRun &) const = default;
};

/// From here on the text stands on this page, or was said at this time ("p. 3", "00:12:30").
struct LocatorMark
{
    qsizetype start = 0;
    QString locator;

    bool operator==(const LocatorMark &) const = default;
};

/// The words of a snapshot as they were read from its bytes.
struct SnapshotText
{
    QString text;                   ///< clean text (`cleanText`), lines ended by \n
    std::vector<SnapshotRun> runs;  ///< in order, without gaps; none: all of it is main text
    std::vector<LocatorMark> marks; ///< in order
    QString extractor;              ///< who read it, with a version: "html 1", "pdf 1"

    bool operator==(const SnapshotText &) const = default;
};

/// The page or time mark that stands before the words at `start`; empty: none does.
[[nodiscard]] QString locatorAt(const SnapshotText &text, qsizetype start);

/// What a locator names, so that each reader has it in words of their own.
struct LocatorReading
{
    enum class Kind {
        Words, ///< as somebody wrote it
        Page,
        Time
    };

    Kind kind = Kind::Words;
    QString mark; ///< "3" of a page; "12:30" or "01:12:30" of a time

    bool operator==(const LocatorReading &) const = default;
};

[[nodiscard]] LocatorReading readLocator(const QString &locator);

} // namespace stet
