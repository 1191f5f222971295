# ruff: noqa: E501 - a paragraph and a row of a table are one line each
"""The styles of `invented_addenda.py` in Spanish and French, by their place there: the same answers."""

from __future__ import annotations

DOCUMENTS: dict[str, dict[int, str]] = {
    "es": {
        0: """
1. La República de Aldovar agradece a todas las delegaciones sus recomendaciones.
# Recomendaciones que cuentan con el apoyo de Aldovar
2. Las siguientes recomendaciones cuentan con el apoyo de Aldovar: 96.1, 96.2, 96.5 y 96.8.
# Recomendaciones que cuentan con el apoyo de Aldovar, que considera que ya se han aplicado
3. 96.10, 96.12.
# Recomendaciones que serán examinadas
4. Recomendaciones 96.3 y 96.9.
# Recomendaciones que no cuentan con el apoyo de Aldovar
5. Las recomendaciones 96.4, 96.6-7 y 96.11 no cuentan con el apoyo de Aldovar por las razones siguientes.
Recomendación 96.4
La pena de muerte solo se aplica a los delitos más graves y la población la apoya.
Recomendaciones 96.6-7
Las instituciones existentes cumplen esa función. Aldovar apoya una prensa libre.
""",
        1: """
96.1 Aldovar acepta en principio esta recomendación. Las consultas necesarias han comenzado.
96.2 Aldovar acepta parcialmente la recomendación. En 2012 se aceptaron dos procedimientos.
96.3 Aldovar acepta la primera parte de la recomendación 96.3, pero no la segunda, puesto que no se producen represalias.
96.4 Aldovar no está en condiciones de aceptar esta recomendación en el momento actual.
96.5 Aceptada. Esta recomendación ya se está aplicando.
96.6 Aldovar toma nota de la recomendación; ya se ha aplicado, puesto que existe la Oficina del Defensor del Pueblo.
96.7 Aldovar apoya la recomendación relativa a la puesta en libertad de los periodistas, pero no puede apoyar la recomendación de despenalizar la difamación.
96.8 Apoyada.
96.9 Aldovar toma nota de esta recomendación y no adoptará medidas que vayan más allá de la Ley del Trabajo.
96.10 Aldovar acepta la recomendación, que está en proceso de aplicación.
96.11 La recomendación está siendo examinada por los ministerios competentes.
96.12 Aldovar apoya de muchas maneras la formación de los funcionarios. Todos los años se imparten cursos.
""",
        2: """
# Posición de Aldovar
| Recomendación | Posición de Aldovar | Observaciones |
| A. Instrumentos internacionales |
| 96.1 Ratificar el Protocolo Facultativo de la Convención contra la Tortura (España) | Aceptada | La ratificación está prevista para 2015. |
| 96.2 Aceptar los procedimientos de denuncias individuales de los órganos de tratados (Noruega) | No aceptada | Los recursos internos son suficientes; Aldovar acepta su obligación de presentar informes. |
| B. Otros derechos |
| 96.3 Apoyar la participación de la sociedad civil en la redacción de las leyes (Chile); rechazar toda forma de represalias (Ghana) | Aceptada parcialmente | - |
| 96.4 Abolir la pena de muerte y conmutar todas las condenas (Portugal) (México) | Se toma nota | Véase la observación anterior. |
| 96.5 Seguir aplicando el plan nacional para la infancia (Cuba) | Aceptada; ya aplicada | - |
| 96.6 Crear una institución nacional de derechos humanos (India, Nepal y Togo) | Aceptada en principio | Existe un proyecto de ley. |
| 96.7 Despenalizar la difamación y poner en libertad a todos los periodistas (Canadá) | Rechazada | Ambas cuestiones competen a los tribunales. |
| 96.8 Elevar a 18 años la edad mínima para contraer matrimonio (Zambia) | Aceptada | ^ |
| 96.9 Tomar nota de la situación de los trabajadores domésticos (Kenya) | En estudio | - |
| 96.10 Aumentar el presupuesto de las escuelas rurales (Bhután) | Aceptada, en proceso de aplicación | - |
| 96.11 Cursar una invitación permanente a los procedimientos especiales (Letonia) | No cuenta con el apoyo de Aldovar | - |
| 96.12 Impartir a la policía formación en derechos humanos (Perú) | Apoyada | - |
""",
        4: """
Las respuestas de Aldovar figuran a continuación.
96.1. Ratificar el Protocolo Facultativo de la Convención contra la Tortura (España);
Respuesta: Aldovar acepta esta recomendación.
96.2. Aceptar los procedimientos de denuncias individuales de los órganos de tratados (Noruega);
Respuesta: No aceptada. Los tribunales ofrecen recursos.
96.3. Apoyar la participación de la sociedad civil en la redacción de las leyes (Chile); rechazar toda forma de represalias contra los defensores (Ghana);
Aceptada.
96.4. Abolir la pena de muerte y conmutar todas las condenas (Portugal) (México);
Se toma nota. El pueblo decidió en referéndum mantenerla.
96.5. Seguir aplicando el plan nacional para la infancia (Cuba);
Aceptada y ya aplicada.
96.6. Crear una institución nacional de derechos humanos conforme a los Principios de París (India, Nepal y Togo); Aceptada.
96.7. Despenalizar la difamación y poner en libertad a todos los periodistas (Canadá);
Respuesta de Aldovar: La recomendación es rechazada.
96.8. Elevar a 18 años la edad mínima para contraer matrimonio (Zambia);
Posición: Apoyada
96.9. Tomar nota de la situación de los trabajadores domésticos y protegerlos por ley (Kenya);
Aceptada en parte: la Ley del Trabajo los protege.
96.10. Aumentar el presupuesto de las escuelas rurales (Bhután);
Apoyada. Se está aplicando.
96.11. Cursar una invitación permanente a los procedimientos especiales (Letonia);
Aldovar no puede apoyar esta recomendación.
96.12. Impartir a la policía formación en derechos humanos (Perú);
Apoyada.
""",
        6: """
96.1 Ratificar el Protocolo Facultativo de la Convención contra la Tortura (España);
96.2 Aceptar los procedimientos de denuncias individuales (Noruega);
96.5 Seguir aplicando el plan nacional para la infancia (Cuba);
Las recomendaciones anteriores cuentan con el apoyo de Aldovar.
96.3, 96.6, 96.8, 96.9, 96.10 y 96.12
Las recomendaciones mencionadas cuentan con el apoyo de Aldovar, que considera que ya se han aplicado o están en proceso de aplicación.
96.4 Abolir la pena de muerte y conmutar todas las condenas (Portugal) (México);
96.7 Despenalizar la difamación y poner en libertad a todos los periodistas (Canadá);
96.11 Cursar una invitación permanente a los procedimientos especiales (Letonia);
Se toma nota de estas recomendaciones. Van más allá de las obligaciones de Aldovar.
""",
        8: """
1. Aldovar acepta las recomendaciones 96.1, 96.2 y 96.3 a), y toma nota de las recomendaciones 96.3 b) y 96.4.
2. Las recomendaciones 96.5 a 96.9, con excepción de la 96.7, cuentan con el apoyo de Aldovar.
3. La recomendación 96.7 no es aceptada porque los tribunales son independientes (véase también la recomendación 96.4).
4. Aldovar apoya las recomendaciones 96.10-12.
""",
        9: """
Recomendación 1: Aldovar acepta la recomendación.
Recomendación núm. 2: Aldovar no acepta esta recomendación, ya que su Constitución dispone otra cosa.
Recomendaciones 3, 5 y 6: Aldovar acepta estas recomendaciones y ya las ha aplicado en gran medida.
Recomendación 4: Aldovar no puede, en esta etapa, adoptar una posición definitiva.
Recomendaciones núms. 7 a 9: Se aceptan estas recomendaciones.
Recomendaciones 10-12: Aceptadas y ya aplicadas.
""",
        10: """
# Recomendaciones 96.1 a 96.3: aceptadas
Aldovar concede importancia a estas cuestiones.
# Recomendación 96.4: no aceptada
La moratoria se mantiene en examen.
# Recomendaciones 96.5, 96.6, 96.8, 96.9 y 96.10 (aceptadas, ya aplicadas)
# Recomendación 96.7: se toma nota
Véase la respuesta a la recomendación 96.2.
# Recomendaciones 96.11 y 96.12: parcialmente aceptadas
Las visitas se deciden caso por caso.
# Conclusión
Aldovar agradece al Grupo de Trabajo.
""",
        11: """
1. Aldovar acepta las recomendaciones 96.1, 96.2, 96.3. 96.4, 69.5, 966 y 96.12.
2. Aldovar toma nota de las recomendaciones 96.7, 96.8, 96.9-11, 96.12 y 96.31.
""",
    },
    "fr": {
        0: """
1. La République d’Aldovar remercie toutes les délégations de leurs recommandations.
# Recommandations qui recueillent l’adhésion de l’Aldovar
2. Les recommandations ci-après recueillent l’adhésion de l’Aldovar : 96.1, 96.2, 96.5 et 96.8.
# Recommandations qui recueillent l’adhésion de l’Aldovar, qui considère qu’elles ont déjà été mises en œuvre
3. 96.10, 96.12.
# Recommandations qui seront examinées
4. Recommandations 96.3 et 96.9.
# Recommandations qui ne recueillent pas l’adhésion de l’Aldovar
5. Les recommandations 96.4, 96.6-7 et 96.11 ne recueillent pas l’adhésion de l’Aldovar pour les raisons suivantes.
Recommandation 96.4
La peine de mort n’est appliquée qu’aux crimes les plus graves et la population y est favorable.
Recommandations 96.6-7
Les institutions existantes remplissent ce rôle. L’Aldovar soutient une presse libre.
""",
        1: """
96.1 L’Aldovar accepte en principe cette recommandation. Les consultations nécessaires ont commencé.
96.2 L’Aldovar accepte partiellement la recommandation. Deux procédures ont été acceptées en 2012.
96.3 L’Aldovar accepte la première partie de la recommandation 96.3, mais pas la seconde, aucune mesure de représailles n’étant à déplorer.
96.4 L’Aldovar n’est pas en mesure d’accepter cette recommandation à l’heure actuelle.
96.5 Acceptée. Cette recommandation est déjà en cours de mise en œuvre.
96.6 L’Aldovar prend note de la recommandation ; elle a déjà été mise en œuvre, puisque le Bureau du Médiateur existe.
96.7 L’Aldovar appuie la recommandation relative à la libération des journalistes, mais ne peut appuyer la recommandation tendant à dépénaliser la diffamation.
96.8 Appuyée.
96.9 L’Aldovar prend note de cette recommandation et ne prendra pas de mesures allant au-delà de la loi sur le travail.
96.10 L’Aldovar accepte la recommandation, qui est en cours de mise en œuvre.
96.11 La recommandation est à l’examen dans les ministères compétents.
96.12 L’Aldovar appuie de bien des façons la formation des fonctionnaires. Des cours ont lieu chaque année.
""",
        2: """
# Position de l’Aldovar
| Recommandation | Position de l’Aldovar | Observations |
| A. Instruments internationaux |
| 96.1 Ratifier le Protocole facultatif se rapportant à la Convention contre la torture (Espagne) | Acceptée | La ratification est prévue pour 2015. |
| 96.2 Accepter les procédures de plaintes individuelles des organes conventionnels (Norvège) | Non acceptée | Les recours internes suffisent ; l’Aldovar accepte son obligation de faire rapport. |
| B. Autres droits |
| 96.3 Appuyer la participation de la société civile à l’élaboration des lois (Chili) ; rejeter toute forme de représailles (Ghana) | Acceptée partiellement | - |
| 96.4 Abolir la peine de mort et commuer toutes les peines (Portugal) (Mexique) | Notée | Voir l’observation ci-dessus. |
| 96.5 Continuer d’appliquer le plan national pour l’enfance (Cuba) | Acceptée ; déjà mise en œuvre | - |
| 96.6 Créer une institution nationale des droits de l’homme (Inde, Népal et Togo) | Acceptée en principe | Un projet de loi existe. |
| 96.7 Dépénaliser la diffamation et libérer tous les journalistes (Canada) | Rejetée | Ces deux questions relèvent des tribunaux. |
| 96.8 Porter à 18 ans l’âge minimum du mariage (Zambie) | Acceptée | ^ |
| 96.9 Prendre note de la situation des travailleurs domestiques (Kenya) | À l’examen | - |
| 96.10 Augmenter le budget des écoles rurales (Bhoutan) | Acceptée, en cours de mise en œuvre | - |
| 96.11 Adresser une invitation permanente aux procédures spéciales (Lettonie) | Ne recueille pas l’adhésion de l’Aldovar | - |
| 96.12 Dispenser à la police une formation aux droits de l’homme (Pérou) | Appuyée | - |
""",
        4: """
Les réponses de l’Aldovar figurent ci-après.
96.1. Ratifier le Protocole facultatif se rapportant à la Convention contre la torture (Espagne) ;
Réponse : L’Aldovar accepte cette recommandation.
96.2. Accepter les procédures de plaintes individuelles des organes conventionnels (Norvège) ;
Réponse : Non acceptée. Les tribunaux offrent des recours.
96.3. Appuyer la participation de la société civile à l’élaboration des lois (Chili) ; rejeter toute forme de représailles contre les défenseurs (Ghana) ;
Acceptée.
96.4. Abolir la peine de mort et commuer toutes les peines (Portugal) (Mexique) ;
Notée. Le peuple a décidé par référendum de la maintenir.
96.5. Continuer d’appliquer le plan national pour l’enfance (Cuba) ;
Acceptée et déjà mise en œuvre.
96.6. Créer une institution nationale des droits de l’homme conforme aux Principes de Paris (Inde, Népal et Togo) ; Acceptée.
96.7. Dépénaliser la diffamation et libérer tous les journalistes (Canada) ;
Réponse de l’Aldovar : La recommandation est rejetée.
96.8. Porter à 18 ans l’âge minimum du mariage (Zambie) ;
Position : Appuyée
96.9. Prendre note de la situation des travailleurs domestiques et les protéger par la loi (Kenya) ;
Acceptée en partie : la loi sur le travail les protège.
96.10. Augmenter le budget des écoles rurales (Bhoutan) ;
Appuyée. La mise en œuvre est en cours.
96.11. Adresser une invitation permanente aux procédures spéciales (Lettonie) ;
L’Aldovar n’est pas en mesure d’appuyer cette recommandation.
96.12. Dispenser à la police une formation aux droits de l’homme (Pérou) ;
Appuyée.
""",
        6: """
96.1 Ratifier le Protocole facultatif se rapportant à la Convention contre la torture (Espagne) ;
96.2 Accepter les procédures de plaintes individuelles (Norvège) ;
96.5 Continuer d’appliquer le plan national pour l’enfance (Cuba) ;
Les recommandations ci-dessus recueillent l’adhésion de l’Aldovar.
96.3, 96.6, 96.8, 96.9, 96.10 et 96.12
Les recommandations ci-dessus recueillent l’adhésion de l’Aldovar, qui considère qu’elles sont déjà mises en œuvre ou en cours de mise en œuvre.
96.4 Abolir la peine de mort et commuer toutes les peines (Portugal) (Mexique) ;
96.7 Dépénaliser la diffamation et libérer tous les journalistes (Canada) ;
96.11 Adresser une invitation permanente aux procédures spéciales (Lettonie) ;
Il est pris note de ces recommandations. Elles vont au-delà des obligations de l’Aldovar.
""",
        8: """
1. L’Aldovar accepte les recommandations 96.1, 96.2 et 96.3 a), et prend note des recommandations 96.3 b) et 96.4.
2. Les recommandations 96.5 à 96.9, à l’exception de la recommandation 96.7, recueillent l’adhésion de l’Aldovar.
3. La recommandation 96.7 n’est pas acceptée parce que les tribunaux sont indépendants (voir aussi la recommandation 96.4).
4. L’Aldovar appuie les recommandations 96.10-12.
""",
        9: """
Recommandation 1 : L’Aldovar accepte la recommandation.
Recommandation no 2 : L’Aldovar n’accepte pas cette recommandation, sa Constitution en disposant autrement.
Recommandations 3, 5 et 6 : L’Aldovar accepte ces recommandations et les a déjà mises en œuvre dans une large mesure.
Recommandation 4 : L’Aldovar ne peut, à ce stade, prendre une position définitive.
Recommandations nos 7 à 9 : Ces recommandations sont acceptées.
Recommandations 10-12 : Acceptées et déjà mises en œuvre.
""",
        10: """
# Recommandations 96.1 à 96.3 : acceptées
L’Aldovar attache de l’importance à ces questions.
# Recommandation 96.4 : non acceptée
Le moratoire est maintenu à l’étude.
# Recommandations 96.5, 96.6, 96.8, 96.9 et 96.10 (acceptées, déjà mises en œuvre)
# Recommandation 96.7 : notée
Voir la réponse à la recommandation 96.2.
# Recommandations 96.11 et 96.12 : partiellement acceptées
Les visites sont décidées au cas par cas.
# Conclusion
L’Aldovar remercie le Groupe de travail.
""",
        11: """
1. L’Aldovar accepte les recommandations 96.1, 96.2, 96.3. 96.4, 69.5, 966 et 96.12.
2. L’Aldovar prend note des recommandations 96.7, 96.8, 96.9-11, 96.12 et 96.31.
""",
    },
}
