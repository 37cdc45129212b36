/**
 * Given names and surnames common in Spanish- and English-speaking clinics, without accents, lower case. A file name that holds one is not
 * shown or kept. Sources: the most frequent names of the civil registries of Colombia, Spain and Mexico, and of the US census.
 */
export const PERSON_NAMES: ReadonlySet<string> = new Set(
  `aaron abel abigail abraham adam adela adolfo adrian adriana agustin alan alba albert alberto alejandra alejandro alex alexander alfonso
alfredo alicia alison alonso alvaro amanda amelia amparo amy ana andrea andres andrew angel angela angelica anna anthony antonia antonio
ariel armando arthur arturo ashley augusto aurora barbara beatriz ben benjamin bernardo betty blanca brandon brenda brian bruno camila
camilo carlos carmen carol carolina caroline catalina catherine cecilia cesar charles charlotte christian christine christopher clara
claudia clemencia cristian cristina cynthia dan daniel daniela david deborah dennis diana diego dolores dominic donald donna dora dorothy
eduardo edward edwin elena elias elizabeth ellen eloisa elsa elvira emilia emilio emily emma enrique eric ernesto esperanza esteban
esther eugenia eugenio eva evelyn fabian fabio federico felipe felix fernanda fernando flor florencia frances francisca francisco frank
gabriel gabriela gary george gerardo german gilberto gina gladys gloria gonzalo grace graciela gregory guadalupe guillermo gustavo
hannah harold harry hector helen helena henry hernan hilda hugo humberto ian ignacio ines ingrid irene iris isaac isabel isabella ismael
ivan jacob jacqueline jaime james jane janet jason javier jean jeffrey jennifer jenny jeremy jerry jesica jessica jesus jimena joan joaquin
joel johan john johana johanna jonathan jorge jose joseph josefina joshua juan juana juanita judith julia julian juliana julie julieta julio
justin karen karina karla kathleen katherine keith kelly kenneth kevin kimberly laura lauren leandro leidy leon leonardo leonor leticia
lidia liliana lina linda lisa lorena lorenzo lucas lucero lucia luciana lucila luis luisa luz magdalena manuel manuela marcela marcelo
marco marcos margaret margarita maria mariana mariano maribel marie mario marisol mark marlene marta martha martin mary mateo matias
matthew mauricio maximo mayra megan melissa mercedes michael michelle miguel milena miriam moises monica nancy natalia nathan nelson
nestor nicholas nicolas nicole nidia noelia nora norma nubia octavio ofelia olga olivia omar orlando oscar pablo pamela paola patricia
patrick paul paula pedro peter philip pilar rachel rafael ramiro ramon raquel raul raymond rebeca rebecca regina rene ricardo richard
robert roberto rocio rodolfo rodrigo rogelio ronald rosa rosalba rosario roxana ruben ruth ryan salvador samantha samuel sandra santiago
sara sarah scott sebastian sergio sharon shirley silvia simon sofia sonia sophia stella stephanie stephen steven susan susana tatiana
teresa thomas tiffany timothy tomas valentina valeria vanessa veronica vicente victor victoria vincent viviana walter wendy wilfredo
william wilson ximena yamile yaneth yesenia yolanda zoe zoraida
acevedo acosta agudelo aguilar aguirre alarcon alvarez amaya anderson aponte arango arboleda arce arenas arias aristizabal arroyo avila ayala
baker barrera barrios bautista becerra bedoya bejarano beltran benitez bermudez bernal betancur blanco bohorquez bolivar bonilla botero
bravo brown buitrago bustamante caballero cabrera caceres cadavid calderon camacho campbell campos cano cardenas cardona carmona caro
carrasco carrillo carter carvajal castaneda castano castillo castro cedeno chavez clark collins contreras cordoba correa cortes cortez
cruz cuellar davis delgado diaz dominguez duarte duque duran echeverri edwards escobar espinosa espinoza estrada evans fajardo fernandez
figueroa flores florez fonseca forero franco fuentes galindo gallego galvis gamboa garcia garzon gil giraldo gomez gonzalez granados
green guerra guerrero gutierrez guzman hall harris henao heredia hernandez herrera hill hincapie holguin hoyos hurtado ibarra jackson
jaramillo jimenez johnson jones lara leal lee lemus lewis leyva lizarazo londono lopez lozano luna machado macias marin marquez martinez
mejia melo mendez mendoza merchan mesa meza miller mitchell molina moncada monroy montenegro montes montoya moore mora morales moreno
morris mosquera munoz murillo murphy narvaez navarro nieto nino norena novoa nunez ocampo ochoa olarte ordonez orozco ortega ortiz
osorio ospina otero pabon pacheco padilla paez palacio palacios pardo parker parra patino pena peralta perdomo perea perez phillips pineda
pinto pinzon posada prada prieto puentes pulido quintana quintero quiroga ramirez ramos rangel restrepo reyes rico rincon rios rivas
rivera roberts robinson robles roa rodriguez rojas roldan romero rosales rosero rubiano rubio rueda ruiz saavedra salamanca salas
salazar salcedo salgado salinas sanabria sanchez sandoval sanmiguel santana santander santos sarmiento sepulveda serrano sierra silva
smith solano solis sosa soto suarez tamayo taylor tellez thompson tobon toledo toro torres tovar triana trujillo turner uribe urrego
valbuena valderrama valdes valencia valenzuela vallejo vanegas varela vargas vasquez vazquez vega velandia velasco velasquez velez vera
vergara villa villalobos villamizar villarreal villegas walker white williams wright young yepes zambrano zamora zapata zuluaga zuniga`.split(
    /\s+/,
  ),
);
