// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/own_names.h"

#include "core/base/when_done.h"
#include "core/desk/desk_session.h"
#include "core/desk/settings.h"

namespace stet {

OwnNames::OwnNames(DeskSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&session, &DeskSession::changed, this, [this](const Changes &changes) {
        if (changes.people)
            read();
    });
    // Later: a desk may answer at once, and nobody listens yet.
    QMetaObject::invokeMethod(this, &OwnNames::read, Qt::QueuedConnection);
}

bool OwnNames::isOwn(const QString &name) const
{
    return m_names.areOne(name, m_session.actor().name);
}

void OwnNames::read()
{
    whenDone(Settings(m_session).formerNames(), this, [this](const Result<FormerNames> &names) {
        // Without them a former name is somebody else's here; the desk knows better.
        if (!names || *names == m_names)
            return;
        m_names = *names;
        Q_EMIT changed();
    });
}

} // namespace stet
