// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icons.h"

#include "ui/widgets/tokens.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QPixmapCache>
#include <QSvgRenderer>

// The icons lie in a static library, whose resources nobody registers unless asked; the macro
// must stand outside any namespace.
static void registerIcons()
{
    Q_INIT_RESOURCE(stet_icons);
}

namespace stet {

namespace {

QByteArray iconSource(const QString &name)
{
    registerIcons();
    QFile file(QStringLiteral(":/stet/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Draws an SVG whose strokes are `currentColor` in a colour of the application's palette at the
/// moment of painting. Lives inside a QIcon; UI thread only.
class ThemedIconEngine final : public QIconEngine
{
public:
    ThemedIconEngine(QString name, IconGround ground)
        : m_name(std::move(name))
        , m_ground(ground)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const int side = std::min(rect.width(), rect.height());
        const QPixmap picture =
            tintedPixmap(m_name, color(mode), side, painter->device()->devicePixelRatioF());
        painter->drawPixmap(
            rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, picture);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return tintedPixmap(m_name, color(mode), std::min(size.width(), size.height()), 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const int side = qRound(std::min(size.width(), size.height()) / scale);
        return tintedPixmap(m_name, color(mode), side, scale);
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(*this); }

    QString key() const override { return QStringLiteral("stet"); }

    bool isNull() override { return false; }

private:
    QColor color(QIcon::Mode mode) const
    {
        const Tokens &tokens = tokensFor(QGuiApplication::palette());
        if (mode == QIcon::Disabled) {
            QColor dimmed = tokens.muted;
            dimmed.setAlphaF(0.45F);
            return dimmed;
        }
        return m_ground == IconGround::Accent ? tokens.onAccent : tokens.text;
    }

    QString m_name;
    IconGround m_ground;
};

} // namespace

QIcon themedIcon(const QString &name, IconGround ground)
{
    return QIcon(new ThemedIconEngine(name, ground));
}

QPixmap tintedPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio)
{
    const QString key = QStringLiteral("stet-icon-%1-%2-%3-%4")
                            .arg(name, color.name(QColor::HexArgb))
                            .arg(size)
                            .arg(devicePixelRatio);
    QPixmap picture;
    if (QPixmapCache::find(key, &picture))
        return picture;
    const int pixels = std::max(1, qRound(size * devicePixelRatio));
    picture = QPixmap(pixels, pixels);
    picture.fill(Qt::transparent);
    QByteArray source = iconSource(name);
    source.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(source);
    QPainter painter(&picture);
    painter.setOpacity(color.alphaF());
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    picture.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, picture);
    return picture;
}

} // namespace stet
