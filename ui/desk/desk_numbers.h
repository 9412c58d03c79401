// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/kind.h"
#include "core/model/listing.h"

#include <QObject>
#include <QTimeZone>

#include <vector>

namespace stet {

class DeskSession;

/// What the list needs to know of its desk beside the rows: the kinds of articles, the desk's
/// language, and how many articles there are of what. Reads when it is asked to, and tells what it
/// read. Owned by the desk's page; UI thread.
class DeskNumbers : public QObject
{
    Q_OBJECT

public:
    DeskNumbers(DeskSession &session, QObject *parent);

    void readKinds();
    void readCounts();
    /// Once, however often it is called.
    void readCountsFirst();

    [[nodiscard]] const std::vector<Kind> &kinds() const;
    [[nodiscard]] QTimeZone zone() const;
    [[nodiscard]] const DeskCounts &counts() const;
    /// Whether the counts were read.
    [[nodiscard]] bool areKnown() const;

Q_SIGNALS:
    void kindsRead();
    /// Behind the kinds; never empty.
    void languageRead(const QString &language);
    /// By which the desk tells days and hours.
    void zoneRead(const QTimeZone &zone);
    void countsRead(const stet::DeskCounts &counts);
    void errorRaised(const stet::Error &error, const QString &doing);

private:
    DeskSession &m_session;
    std::vector<Kind> m_kinds;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    DeskCounts m_counts;
    bool m_asked = false;
    bool m_known = false;
};

} // namespace stet
