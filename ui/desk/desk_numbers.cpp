// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/desk_numbers.h"

#include "core/base/when_done.h"
#include "core/desk/articles.h"
#include "core/desk/settings.h"

namespace stet {

DeskNumbers::DeskNumbers(DeskSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{}

void DeskNumbers::readKinds()
{
    whenDone(Settings(m_session).kinds(), this, [this](const Result<std::vector<Kind>> &kinds) {
        if (!kinds) {
            // A new article that waits for them would wait without a word.
            Q_EMIT errorRaised(kinds.error(), tr("read the kinds of articles"));
            return;
        }
        m_kinds = *kinds;
        Q_EMIT kindsRead();
        whenDone(Settings(m_session).get(), this, [this](const Result<DeskSettings> &settings) {
            if (settings)
                m_zone = zoneOf(*settings);
            Q_EMIT zoneRead(m_zone);
            const QString language = settings ? settings->language : QString();
            Q_EMIT languageRead(language.isEmpty() ? QStringLiteral("en") : language);
        });
    });
}

void DeskNumbers::readCounts()
{
    m_asked = true;
    whenDone(Articles(m_session).counts(), this, [this](const Result<DeskCounts> &counts) {
        if (!counts) {
            Q_EMIT errorRaised(counts.error(), tr("count the articles"));
            return;
        }
        m_counts = *counts;
        m_known = true;
        Q_EMIT countsRead(m_counts);
    });
}

void DeskNumbers::readCountsFirst()
{
    if (!m_asked)
        readCounts();
}

const std::vector<Kind> &DeskNumbers::kinds() const
{
    return m_kinds;
}

QTimeZone DeskNumbers::zone() const
{
    return m_zone;
}

const DeskCounts &DeskNumbers::counts() const
{
    return m_counts;
}

bool DeskNumbers::areKnown() const
{
    return m_known;
}

} // namespace stet
