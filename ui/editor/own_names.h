// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/former_names.h"

#include <QObject>

namespace stet {

class DeskSession;

/// Which names of the record are those of who acts in a session: the one that they have, and those
/// that the roster knows they had. Follows the desk. Owned by who asks; UI thread.
class OwnNames : public QObject
{
    Q_OBJECT

public:
    OwnNames(DeskSession &session, QObject *parent);

    [[nodiscard]] bool isOwn(const QString &name) const;

Q_SIGNALS:
    void changed();

private:
    void read();

    DeskSession &m_session;
    FormerNames m_names;
};

} // namespace stet
