// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/pictures/picture_inserter.h"

#include "core/base/text.h"
#include "core/base/when_done.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/pictures/figure_rules.h"
#include "ui/editor/pictures/picture_card.h"
#include "ui/editor/text_mirror.h"

#include <QFileDialog>
#include <QImage>
#include <QLocale>

namespace stet {

PictureInserter::PictureInserter(PictureDoor door, MarkdownEditor &editor, QWidget *parent)
    : QObject(parent)
    , m_door(std::move(door))
    , m_editor(editor)
    , m_card(new PictureCard(parent))
{
    connect(m_card, &PictureCard::accepted, this, &PictureInserter::insert);
    connect(m_card, &PictureCard::cancelled, this, [this] {
        m_asked.reset();
        readNext();
    });
}

void PictureInserter::choose()
{
    if (m_editor.isReadOnly())
        return;
    auto *dialog = new QFileDialog(&m_editor, tr("Insert a picture"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilter(
        tr("Pictures (%1)").arg(QStringLiteral("*.png *.jpg *.jpeg *.gif *.webp")));
    connect(dialog, &QFileDialog::filesSelected, this, &PictureInserter::takeFiles);
    dialog->open();
}

void PictureInserter::takeFiles(const QStringList &paths)
{
    for (const QString &path : paths)
        take([path] { return readPictureFile(path); });
}

void PictureInserter::takeBytes(const QByteArray &bytes)
{
    take([bytes] { return readPictureBytes(bytes); });
}

void PictureInserter::takeImage(const QImage &image)
{
    take([image] { return readPictureImage(image); });
}

void PictureInserter::forget()
{
    ++m_round;
    m_waiting.clear();
    m_asked.reset();
    m_reading = false;
    m_card->leave();
}

void PictureInserter::take(Reading reading)
{
    if (m_editor.isReadOnly())
        return;
    m_waiting.push_back(std::move(reading));
    readNext();
}

void PictureInserter::readNext()
{
    if (m_reading || m_asked || m_waiting.empty())
        return;
    const Reading reading = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_reading = true;
    whenDone(reading(), this, [this, round = m_round](const Result<PictureFile> &picture) {
        if (round != m_round)
            return;
        m_reading = false;
        if (!picture) {
            Q_EMIT refused(picture.error());
            readNext();
            return;
        }
        m_asked = *picture;
        ask();
    });
}

void PictureInserter::ask()
{
    const ImageHeader &header = m_asked->header;
    QStringList words{singleLine(m_asked->title),
                      tr("%1 × %2 pixels").arg(header.width).arg(header.height),
                      QLocale().formattedDataSize(m_asked->bytes.size())};
    words.removeAll(QString());
    m_editor.ensureCursorVisible();
    const QRect caret = m_editor.cursorRect();
    m_card->ask(QRect(m_editor.viewport()->mapToGlobal(caret.topLeft()), caret.size()),
                words.join(QStringLiteral(" · ")));
}

void PictureInserter::insert(const QString &alt,
                             const QString &caption,
                             const QString &credit,
                             const QString &licence)
{
    m_card->setBusy(true);
    whenDone(m_door.add(m_asked->title, m_asked->bytes),
             this,
             [this, alt, caption, credit, licence, round = m_round](const Result<MediaInfo> &kept) {
                 if (round != m_round)
                     return;
                 if (!kept) {
                     m_card->setBusy(false);
                     m_card->showFault(kept.error().message);
                     return;
                 }
                 const FigureInsertion insertion =
                     figureAt(m_editor.mirror().text(),
                              m_editor.textCursor().selectionEnd(),
                              {kept->name, alt, caption, credit, licence});
                 m_asked.reset();
                 m_card->leave();
                 m_editor.replaceRange(insertion.position, 0, insertion.text);
                 m_editor.goTo(insertion.caret, 0);
                 readNext();
             });
}

} // namespace stet
