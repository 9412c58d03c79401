// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/scheme.h"

namespace stet {

QString nameOf(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Light:
        return QStringLiteral("light");
    case Scheme::Dark:
        return QStringLiteral("dark");
    case Scheme::Contrast:
        return QStringLiteral("contrast");
    case Scheme::System:
        break;
    }
    return QStringLiteral("system");
}

Scheme schemeFrom(const QString &name)
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::Contrast}) {
        if (name == nameOf(scheme))
            return scheme;
    }
    return Scheme::System;
}

} // namespace stet
