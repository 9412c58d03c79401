// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/papers/type/papers_library.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTextLayout>

namespace stet {

namespace {

// The colours of the built-in theme on paper (`theme.css`).
constexpr QRgb CardPaper = 0xfffffefb;
constexpr QRgb CardInk = 0xff16181b;
constexpr QRgb CardQuiet = 0xff5e6369;
constexpr QRgb CardStet = 0xff2a7048;

// In pixels of a card that is 1200 wide.
constexpr double Margin = 80;
constexpr double SiteTop = 64;
constexpr double SiteHeight = 48;
constexpr double TitleTop = 150;
constexpr double TitleHeight = 350;
constexpr int SitePixels = 34;
constexpr int LargestTitle = 84;
constexpr int SmallestTitle = 44;
constexpr int TitleStep = 4;
constexpr double Leading = 1.1;
constexpr double DotsBelow = 78;
constexpr double DotRadius = 5;
constexpr int Dots = 12;

/// Without hints and coloured edges: what is drawn is for any screen.
QFont cardFont(const QStringList &families, int pixels, QFont::Weight weight)
{
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(pixels);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(
        QFont::StyleStrategy(QFont::PreferAntialias | QFont::NoSubpixelAntialias));
    return font;
}

/// What the theme's pages are set in; other scripts get what the computer has for them.
QFont titleFont(int pixels)
{
    return cardFont({QStringLiteral("Source Serif 4"),
                     QStringLiteral("Libertinus Serif"),
                     QStringLiteral("Noto Serif"),
                     QStringLiteral("DejaVu Serif"),
                     QStringLiteral("serif")},
                    pixels,
                    QFont::DemiBold);
}

/// A title broken into lines.
class CardTitle
{
public:
    CardTitle(const QString &text, int pixels, double width, QTextOption::WrapMode wrap)
        : m_layout(text, titleFont(pixels))
    {
        const bool fromRight = text.isRightToLeft();
        QTextOption option;
        option.setWrapMode(wrap);
        option.setTextDirection(fromRight ? Qt::RightToLeft : Qt::LeftToRight);
        option.setAlignment(fromRight ? Qt::AlignRight : Qt::AlignLeft);
        m_layout.setTextOption(option);
        m_layout.beginLayout();
        for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
            line.setLineWidth(width);
            line.setPosition(QPointF(0, m_height));
            m_height += line.height() * Leading;
        }
        m_layout.endLayout();
    }

    [[nodiscard]] bool fits(double width) const
    {
        return m_height <= TitleHeight && m_layout.minimumWidth() <= width;
    }

    /// Where the last line that fits begins; none where all do.
    [[nodiscard]] int cutAt() const
    {
        for (int line = 1; line < m_layout.lineCount(); ++line) {
            const QTextLine last = m_layout.lineAt(line);
            if (last.y() + last.height() * Leading > TitleHeight)
                return m_layout.lineAt(line - 1).textStart();
        }
        return -1;
    }

    void draw(QPainter &painter) const { m_layout.draw(&painter, QPointF(Margin, TitleTop)); }

private:
    QTextLayout m_layout;
    double m_height = 0;
};

void drawTitle(QPainter &painter, const QString &text, double width)
{
    // As large as all of it fits, without breaking a word.
    for (int pixels = LargestTitle; pixels >= SmallestTitle; pixels -= TitleStep) {
        const CardTitle title(text, pixels, width, QTextOption::WordWrap);
        if (title.fits(width)) {
            title.draw(painter);
            return;
        }
    }
    constexpr auto Anywhere = QTextOption::WrapAtWordBoundaryOrAnywhere;
    const CardTitle whole(text, SmallestTitle, width, Anywhere);
    const int cut = whole.cutAt();
    if (cut < 0) {
        whole.draw(painter);
        return;
    }
    const QString last =
        QFontMetricsF(titleFont(SmallestTitle)).elidedText(text.mid(cut), Qt::ElideRight, width);
    CardTitle(text.left(cut) + last, SmallestTitle, width, Anywhere).draw(painter);
}

void drawSite(QPainter &painter, const QString &site, bool fromRight, double width)
{
    const QFont font = cardFont({QStringLiteral("Inter"),
                                 QStringLiteral("Noto Sans"),
                                 QStringLiteral("DejaVu Sans"),
                                 QStringLiteral("sans-serif")},
                                SitePixels,
                                QFont::Medium);
    painter.setFont(font);
    painter.setPen(QColor(CardQuiet));
    const int side = int(fromRight ? Qt::AlignRight : Qt::AlignLeft) | int(Qt::AlignAbsolute);
    painter.drawText(QRectF(Margin, SiteTop, width, SiteHeight),
                     side | int(Qt::AlignVCenter) | int(Qt::TextSingleLine),
                     QFontMetricsF(font).elidedText(site, Qt::ElideRight, width));
}

/// The proof-reader's mark: let it stand.
void drawDots(QPainter &painter, const CardJob &job, bool fromRight)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(CardStet));
    for (int dot = 0; dot < Dots; ++dot) {
        const double along = Margin + DotRadius + dot * 4 * DotRadius;
        painter.drawEllipse(QPointF(fromRight ? job.width - along : along, job.height - DotsBelow),
                            DotRadius,
                            DotRadius);
    }
}

void drawCard(CardJob &job)
{
    if (qobject_cast<QGuiApplication *>(QCoreApplication::instance()) == nullptr) {
        job.trouble = QStringLiteral("no QGuiApplication");
        return;
    }
    QImage image(job.width, job.height, QImage::Format_RGB32);
    image.fill(CardPaper);
    {
        QPainter painter(&image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        const double width = job.width - 2 * Margin;
        const bool fromRight = job.title.isRightToLeft();
        drawSite(painter, job.site, fromRight, width);
        painter.setPen(QColor(CardInk));
        drawTitle(painter, job.title, width);
        drawDots(painter, job, fromRight);
    }
    QBuffer buffer(&job.png);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "png"))
        job.trouble = QStringLiteral("QImage");
}

} // namespace

} // namespace stet

extern "C" Q_DECL_EXPORT void stetDrawCard(stet::CardJob &job)
{
    stet::drawCard(job);
}
