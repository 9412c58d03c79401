// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/file_drop.h"

#include "ui/widgets/tokens.h"
#include "ui/widgets/web_address.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>
#include <QWidget>

namespace stet {

/// The frame and the words over what would take a drop.
class DropHint : public QWidget
{
public:
    explicit DropHint(QWidget *parent)
        : QWidget(parent)
    {
        setObjectName(QStringLiteral("dropHint"));
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

    void cover(const QString &words)
    {
        m_words = words;
        setAccessibleName(words);
        setGeometry(parentWidget()->rect());
        raise();
        show();
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        constexpr int inset = 8;
        constexpr int corner = 8;
        constexpr double veil = 0.88;
        const Tokens &tokens = tokensFor(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QColor ground = tokens.panel;
        ground.setAlphaF(veil);
        painter.fillRect(rect(), ground);
        painter.setPen(QPen(tokens.focus, 2, Qt::DashLine));
        painter.drawRoundedRect(rect().adjusted(inset, inset, -inset, -inset), corner, corner);
        QFont large = font();
        large.setPointSizeF(large.pointSizeF() * 1.2);
        painter.setFont(large);
        painter.setPen(tokens.text);
        painter.drawText(rect().adjusted(3 * inset, inset, -3 * inset, -inset),
                         Qt::AlignCenter | Qt::TextWordWrap,
                         m_words);
    }

private:
    QString m_words;
};

FileDrop::FileDrop(QWidget &target, const QString &hint)
    : QObject(&target)
    , m_target(target)
    , m_fileHint(hint)
    , m_hint(new DropHint(&target))
{
    m_target.setAcceptDrops(true);
    m_target.installEventFilter(this);
}

QStringList FileDrop::filesOf(const QMimeData &data)
{
    QStringList files;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        if (!url.isLocalFile())
            return {};
        files << url.toLocalFile();
    }
    return files;
}

void FileDrop::takeLinks(const QString &hint)
{
    m_linkHint = hint;
}

QUrl FileDrop::linkOf(const QMimeData &data) const
{
    return m_linkHint.isEmpty() ? QUrl() : webPageIn(data);
}

QString FileDrop::hintFor(const QMimeData &data) const
{
    if (!filesOf(data).isEmpty())
        return m_fileHint;
    return linkOf(data).isEmpty() ? QString() : m_linkHint;
}

bool FileDrop::take(QDropEvent &drop)
{
    m_hint->hide();
    const QStringList files = filesOf(*drop.mimeData());
    const QUrl link = linkOf(*drop.mimeData());
    if (files.isEmpty() && link.isEmpty())
        return false;
    // A file that is moved would go from where it lay.
    drop.setDropAction(Qt::CopyAction);
    drop.accept();
    if (files.isEmpty())
        Q_EMIT linkDropped(link);
    else
        Q_EMIT dropped(files);
    return true;
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter: {
        auto &drag = static_cast<QDragEnterEvent &>(*event);
        const QString hint = hintFor(*drag.mimeData());
        if (hint.isEmpty())
            return false;
        drag.setDropAction(Qt::CopyAction);
        drag.accept();
        m_hint->cover(hint);
        return true;
    }
    case QEvent::DragMove: {
        auto &drag = static_cast<QDragMoveEvent &>(*event);
        drag.setDropAction(Qt::CopyAction);
        drag.accept();
        return true;
    }
    case QEvent::DragLeave:
        m_hint->hide();
        return true;
    case QEvent::Drop:
        return take(static_cast<QDropEvent &>(*event));
    default:
        return QObject::eventFilter(watched, event);
    }
}

} // namespace stet
