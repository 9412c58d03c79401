// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace stet {

/// What resources/preview/patch.js may tell: the only object on the web channel, which exists in
/// the preview's own script world alone. Its slots take plain values and decide nothing.
class PreviewBridge : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

public Q_SLOTS:
    void connected(int load);
    void scrolled(const QString &part, double past);
    void clicked(const QString &part, int textOffset);
    void painted(double generation);

Q_SIGNALS:
    /// The script of the load with this number (see PreviewDocument) is ready for patches.
    void scriptConnected(int load);
    /// The reader scrolled: `part` is the first in view, `past` of it (0 to 1) is above the edge.
    void partScrolled(const QString &part, double past);
    /// A click on `part`, `textOffset` UTF-16 units of its reading text from its start.
    void partClicked(const QString &part, int textOffset);
    /// The frame with the change of `generation` is about to be shown.
    void patchPainted(quint64 generation);
};

} // namespace stet
