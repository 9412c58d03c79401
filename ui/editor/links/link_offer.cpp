// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/links/link_offer.h"

#include "core/base/text.h"
#include "ui/editor/links/web_page.h"
#include "ui/editor/markdown_editor.h"

#include <QMenu>
#include <QTextBlock>

namespace stet {

LinkOffer::LinkOffer(MarkdownEditor &editor, QObject *parent)
    : QObject(parent)
    , m_editor(editor)
{
    connect(&editor, &MarkdownEditor::linkDropped, this, &LinkOffer::takeDropped);
}

void LinkOffer::takeDropped(const QUrl &address, const QString &title)
{
    if (m_editor.isReadOnly())
        return;
    auto *menu = new QMenu(&m_editor);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("linkOffer"));
    fill(*menu, {address, singleLine(cleanText(title.left(300)).text), m_editor.textCursor()});
    const QRect caret = m_editor.cursorRect();
    menu->popup(m_editor.viewport()->mapToGlobal(caret.bottomLeft() + QPoint(0, 2)));
    menu->setActiveAction(menu->actions().first());
}

void LinkOffer::offerAtCaret(QMenu &menu)
{
    if (const std::optional<OfferedPage> page = pageAtCaret())
        fill(menu, *page);
}

std::optional<OfferedPage> LinkOffer::pageAtCaret() const
{
    const QTextCursor caret = m_editor.textCursor();
    if (caret.hasSelection() || caret.block().userState() > 0)
        return std::nullopt;
    const auto found = bareAddressAt(caret.block().text(), caret.positionInBlock());
    if (!found)
        return std::nullopt;
    QTextCursor place(m_editor.document());
    place.setPosition(caret.block().position() + static_cast<int>(found->start));
    place.setPosition(caret.block().position() + static_cast<int>(found->end()),
                      QTextCursor::KeepAnchor);
    return OfferedPage{QUrl(place.selectedText()), {}, place};
}

void LinkOffer::fill(QMenu &menu, const OfferedPage &page)
{
    menu.addAction(tr("&Cite this page"), this, [this, page] { Q_EMIT citeWanted(page); })
        ->setObjectName(QStringLiteral("citePage"));
    menu.addAction(tr("Insert as a &link"), this, [this, page] { putLink(page); })
        ->setObjectName(QStringLiteral("linkPage"));
    if (!page.place.hasSelection()) {
        menu.addAction(tr("Insert the &address"),
                       this,
                       [this, page] {
                           const QString address = QString::fromLatin1(page.address.toEncoded());
                           put(page, address, {address.size(), 0});
                       })
            ->setObjectName(QStringLiteral("addressOfPage"));
    }
}

void LinkOffer::putLink(const OfferedPage &page)
{
    QString words = page.title.isEmpty() ? page.address.host() : page.title;
    words.remove(u'[').remove(u']');
    put(page,
        u'[' + words + QStringLiteral("](") + markdownAddress(page.address) + u')',
        {1, words.size()});
}

void LinkOffer::put(const OfferedPage &page, const QString &text, const TextRange &chosen)
{
    if (m_editor.isReadOnly())
        return;
    QTextCursor place = page.place;
    const int start = place.selectionStart();
    Q_EMIT stepEnded();
    place.insertText(text);
    Q_EMIT stepEnded();
    m_editor.goTo(start + chosen.start, chosen.length);
}

} // namespace stet
