// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/page_findings.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace stet {

/// What an article's page is asked about while it is made and what its plan does not give: the
/// first letter of a question, before the name that it is about.
enum class Asked : char {
    Article = 'a', ///< a slug: where its page is
    Picture = 'p', ///< a file: whether the desk has it
    Key = 'k',     ///< a citation key: its source in the library of today
    Terms = 't',   ///< a source's id and key: its terms by now
    Reread = 'r',  ///< a source's id: when it was last found as it was
    Past = 'd',    ///< a day: whether it is over at the desk
    Card = 'c'     ///< a headline: the card that stands for it
};

/// The questions of one page. Of one thread.
class AskedNames
{
public:
    void note(Asked what, const QString &name) { m_names.insert(QLatin1Char(char(what)) + name); }

    [[nodiscard]] QStringList sorted() const
    {
        QStringList names(m_names.begin(), m_names.end());
        names.sort();
        return names;
    }

private:
    QSet<QString> m_names;
};

/// What is to be known of a page that was made without making it again. A value.
struct PageTrace
{
    QStringList asked;  ///< see `Asked`; sorted
    QStringList images; ///< of the desk, that it shows
    std::vector<PageFinding> findings;
};

/// A question with what is answered to it by now, both as hashes.
struct Answered
{
    quint64 question = 0;
    quint64 answer = 0;
};

} // namespace stet
