// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/details/lead_picture.h"

#include "core/base/when_done.h"
#include "ui/widgets/plain_label.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace stet {

LeadPicture::LeadPicture(PictureDoor door, QWidget *parent)
    : QWidget(parent)
    , m_door(std::move(door))
    , m_label(new PlainLabel(this))
    , m_choose(new QPushButton(tr("Choose…"), this))
    , m_remove(new QPushButton(tr("Remove"), this))
{
    setAcceptDrops(true);
    m_choose->setAccessibleName(tr("Choose the lead picture"));
    m_remove->setAccessibleName(tr("Remove the lead picture"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    buttons->addWidget(m_choose);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_label);
    column->addLayout(buttons);
    connect(m_choose, &QPushButton::clicked, this, &LeadPicture::choose);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        forget();
        m_choose->setFocus(Qt::OtherFocusReason);
        give({});
    });
    showName();
}

void LeadPicture::setName(const QString &name)
{
    if (name == m_name)
        return;
    ++m_round;
    m_name = name;
    showName();
}

void LeadPicture::focusInEvent(QFocusEvent *event)
{
    // No focus proxy: Qt would count it among the places that Tab comes to, and never leave it.
    m_choose->setFocus(event->reason());
}

QString LeadPicture::name() const
{
    return m_name;
}

void LeadPicture::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    showName();
}

void LeadPicture::showName()
{
    m_label->setPlainText(m_name.isEmpty() ? tr("None") : m_name);
    m_label->setProperty("tone", m_name.isEmpty() ? QStringLiteral("muted") : QString());
    m_choose->setEnabled(!m_readOnly);
    m_remove->setVisible(!m_name.isEmpty());
    m_remove->setEnabled(!m_readOnly);
}

void LeadPicture::choose()
{
    auto *dialog = new QFileDialog(this, tr("Choose the lead picture"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(
        tr("Pictures (%1)").arg(QStringLiteral("*.png *.jpg *.jpeg *.gif *.webp")));
    connect(dialog, &QFileDialog::fileSelected, this, &LeadPicture::takeFile);
    dialog->open();
}

void LeadPicture::takeFile(const QString &path)
{
    if (m_readOnly)
        return;
    const quint64 round = ++m_round;
    whenDone(readPictureFile(path), this, [this, round](const Result<PictureFile> &picture) {
        if (round != m_round)
            return;
        if (!picture) {
            Q_EMIT refused(picture.error());
            return;
        }
        whenDone(m_door.add(picture->title, picture->bytes),
                 this,
                 [this, round](const Result<MediaInfo> &kept) {
                     if (round != m_round)
                         return;
                     if (kept)
                         give(kept->name);
                     else
                         Q_EMIT refused(kept.error());
                 });
    });
}

void LeadPicture::forget()
{
    ++m_round;
}

void LeadPicture::give(const QString &name)
{
    if (m_readOnly)
        return;
    m_name = name;
    showName();
    Q_EMIT edited();
}

void LeadPicture::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_readOnly && event->mimeData()->urls().value(0).isLocalFile())
        event->acceptProposedAction();
}

void LeadPicture::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    takeFile(event->mimeData()->urls().value(0).toLocalFile());
}

} // namespace stet
