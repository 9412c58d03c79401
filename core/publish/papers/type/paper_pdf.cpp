// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/papers/type/papers_library.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

#include <cmath>

namespace stet {

namespace {

constexpr int MillimetresAside = 20;
constexpr int MillimetresBelow = 18;
constexpr int DotsPerInch = 300;
constexpr double FootPoints = 8;
constexpr double Hair = 2; ///< dots

/// A document that opens no file and asks nothing of anyone, whatever its words hold.
class ClosedDocument final : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl &) override { return QByteArray(); }
};

/// A letter space of nothing to see keeps letters apart that would become one sign: who looks for
/// "The" in the PDF, or copies it, finds it.
QFont textFont()
{
    QFont font(QStringLiteral("Libertinus")); // what the style sheet asks for holds
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.02);
    return font;
}

/// Draws the title and the number of a page below its text.
void drawFoot(QPainter &painter, const TypeJob &job, const QRectF &place, int page, int pages)
{
    QFont font(QStringLiteral("Inter"));
    font.setPointSizeF(FootPoints);
    painter.setFont(font);
    painter.setPen(Qt::black);
    const QString number = job.foot.arg(page).arg(pages);
    const QFontMetricsF metrics(font, painter.device());
    const double room = place.width() - metrics.horizontalAdvance(number + QStringLiteral("   "));
    painter.drawText(place,
                     Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine,
                     metrics.elidedText(job.title, Qt::ElideRight, room));
    painter.drawText(place, Qt::AlignRight | Qt::AlignBottom | Qt::TextSingleLine, number);
}

void setType(TypeJob &job)
{
    if (qobject_cast<QGuiApplication *>(QCoreApplication::instance()) == nullptr) {
        job.trouble = QStringLiteral("no QGuiApplication");
        return;
    }
    QBuffer buffer(&job.pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(DotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(
        QMarginsF(MillimetresAside, MillimetresAside, MillimetresAside, MillimetresBelow),
        QPageLayout::Millimeter);
    writer.setTitle(job.title);
    writer.setCreator(QStringLiteral("Stet"));
    QPainter painter;
    if (!painter.begin(&writer)) {
        job.trouble = QStringLiteral("QPdfWriter");
        return;
    }
    const QRectF sheet(0, 0, writer.width(), writer.height());
    const double foot = FootPoints * 3 / 72 * DotsPerInch;
    ClosedDocument document;
    document.setUndoRedoEnabled(false);
    document.documentLayout()->setPaintDevice(&writer);
    document.setDocumentMargin(0);
    document.setDefaultFont(textFont());
    document.setPageSize(QSizeF(sheet.width(), sheet.height() - foot));
    document.setHtml(job.html);
    const int pages = document.pageCount();
    for (int page = 0; page < pages; ++page) {
        if (page > 0 && !writer.newPage()) {
            job.trouble = QStringLiteral("QPdfWriter");
            return;
        }
        const QRectF text(
            0, page * document.pageSize().height(), sheet.width(), document.pageSize().height());
        painter.save();
        painter.translate(0, -text.top());
        // A line that ends right where its page does is not of the next one too.
        document.drawContents(&painter, text.adjusted(0, Hair, 0, -Hair));
        painter.restore();
        drawFoot(painter, job, sheet, page + 1, pages);
    }
    painter.end();
}

} // namespace

} // namespace stet

extern "C" Q_DECL_EXPORT void stetSetType(stet::TypeJob &job)
{
    stet::setType(job);
}

extern "C" Q_DECL_EXPORT QCoreApplication *stetDrawingApplication(int &argc, char **argv)
{
    // No display is asked for: a galley is made in a cron job as well.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // What Qt says about a session that is not there is nothing to whoever runs the command.
    const QtMessageHandler before =
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    auto *application = new QGuiApplication(argc, argv);
    qInstallMessageHandler(before);
    return application;
}
