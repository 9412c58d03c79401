// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace stet {

/// Where files were dropped.
enum class DropPlace {
    Desk,    ///< the list: articles and sources
    Sources, ///< an article's sources: sources, and what they said
    Text,    ///< the text of an article: a list of sources, which is asked about
    Library  ///< the library, or one source of it: what sources said too
};

/// What is to be done with files that were dropped.
struct DropPlan
{
    enum class What {
        Import,
        Ask,
        Keep,     ///< as what a source said
        TakeBack, ///< an article from another desk, or what was said of it there
        Refuse
    };
    What what = What::Refuse;
    QString words;  ///< the question or the reason, for a person
    QString answer; ///< of a question: what the button says that does it

    bool operator==(const DropPlan &) const = default;
};

/// Decides by the names of `paths` what a drop means: articles (.md) and sources (.json, .bib,
/// .ris) are imported and one hand-over is taken back; where a name says that more would come with
/// it (a folder, a desk's settings or comments) that is asked, and so is what goes into the library
/// from a text or by a drop on it; what a source may have said (pages, PDFs, messages, texts,
/// pictures, recordings) is kept where it is dropped on the library or on an article's sources.
/// Whatever else is there, nothing is done. Looks at the kind of each path, opens none. For the
/// pool: a disk may take long to answer.
[[nodiscard]] DropPlan planDrop(const QStringList &paths, DropPlace place);

} // namespace stet
