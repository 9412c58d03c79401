// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/file_drop.h"

#include "ui/widgets/tokens.h"

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
    DropHint(const QString &words, QWidget *parent)
        : QWidget(parent)
        , m_words(words)
    {
        setObjectName(QStringLiteral("dropHint"));
        setAccessibleName(words);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

    void cover()
    {
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
    , m_hint(new DropHint(hint, &target))
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

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter: {
        auto &drag = static_cast<QDragEnterEvent &>(*event);
        if (filesOf(*drag.mimeData()).isEmpty())
            return false;
        drag.setDropAction(Qt::CopyAction);
        drag.accept();
        m_hint->cover();
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
    case QEvent::Drop: {
        auto &drop = static_cast<QDropEvent &>(*event);
        m_hint->hide();
        const QStringList files = filesOf(*drop.mimeData());
        if (files.isEmpty())
            return false;
        // A file that is moved would go from where it lay.
        drop.setDropAction(Qt::CopyAction);
        drop.accept();
        Q_EMIT dropped(files);
        return true;
    }
    default:
        return QObject::eventFilter(watched, event);
    }
}

} // namespace stet
