// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/opening/outside_head.h"

#include "core/base/core_words.h"
#include "core/base/hash.h"
#include "core/desk/opening/state_folder.h"

#include <QDir>
#include <QFileInfo>

namespace stet {

OutsideHead::OutsideHead(DeskId desk, const QString &deskPath)
    : m_file(QStringLiteral("%1/heads/%2-%3")
                 .arg(stateFolder(),
                      desk.toString(),
                      QString::fromLatin1(sha256Hex(deskPath.toUtf8()).left(12))))
{}

ChainHead OutsideHead::remembered() const
{
    QFile file(m_file.fileName());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> parts = file.read(200).simplified().split(' ');
    if (parts.size() != 2 || parts.at(1).size() != 64)
        return {};
    return {parts.at(0).toLongLong(), QByteArray::fromHex(parts.at(1))};
}

OutsideHead::Verdict OutsideHead::compare(EventStore &events) const
{
    const ChainHead outside = remembered();
    if (outside.sequence == 0)
        return Verdict::Unknown;
    const std::optional<QByteArray> inside = events.hashAt(outside.sequence);
    if (!inside)
        return Verdict::DeskBehind;
    return *inside == outside.hash ? Verdict::Agrees : Verdict::Unrelated;
}

void OutsideHead::remember(const ChainHead &head)
{
    if (!m_file.isOpen()) {
        QDir().mkpath(QFileInfo(m_file.fileName()).path());
        // Unbuffered and of fixed length: each call is one write that replaces the last.
        if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
            return;
    }
    const QByteArray line =
        QByteArray::number(head.sequence).rightJustified(20, '0') + ' ' + head.hash.toHex() + '\n';
    m_file.seek(0);
    m_file.write(line);
}

QString lossOf(OutsideHead::Verdict verdict)
{
    switch (verdict) {
    case OutsideHead::Verdict::DeskBehind:
        return CoreWords::tr("The desk lacks entries that this account saw in it before: newest "
                             "changes were lost, or an older copy was put in its place.");
    case OutsideHead::Verdict::Unrelated:
        return CoreWords::tr("The desk's record is not the one that this account saw before: "
                             "entries were replaced.");
    case OutsideHead::Verdict::Agrees:
    case OutsideHead::Verdict::Unknown:
        break;
    }
    return {};
}

} // namespace stet
