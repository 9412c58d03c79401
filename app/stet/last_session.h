// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QByteArray>
#include <QString>
#include <QUuid>

#include <vector>

namespace stet {

/// A window as it was when the session ended.
struct RememberedWindow
{
    QString desk;           ///< path; empty: none was open
    ArticleId article;      ///< null: the list was shown
    bool reviewing = false; ///< its check sheet was shown
    QByteArray geometry;
    QString asideFile; ///< where words are that were typed into forms; empty: nowhere
};

/// The windows that were open when the desktop's session, or somebody from outside, ended a
/// program, in the user's settings: of each program that ended, since several may run at once. Made
/// once in a program, by who has its windows; UI thread.
class LastSession
{
public:
    /// Written to the disk before it comes back. The newest takes the place of what this program
    /// wrote before.
    void remember(const std::vector<RememberedWindow> &windows);
    void forget();

    /// What ended programs left, once: what crashes on the way is not begun again.
    [[nodiscard]] static std::vector<RememberedWindow> take();

private:
    const QString m_program = QUuid::createUuid().toString(QUuid::WithoutBraces);
};

} // namespace stet
